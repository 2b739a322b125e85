#!/usr/bin/env node
/** The program `insight-data`: its commands, its help, and what it says to wrong use. */
import {readFile} from 'node:fs/promises';
import process from 'node:process';
import {Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import type {Lang} from '../content/messages.js';
import {nearest} from '../content/nearest.js';
import {compare, diff, differencesText} from './diff.js';
import {importFiles} from './import.js';
import {publish} from './publish.js';
import {validate} from './validate.js';
import {WORDS} from './words.js';

const args = process.argv.slice(2);

/** Who stops reading, such as `head`, stops neither the work nor its outcome. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** The language must be known before the options are read: help and complaints are in it too. */
const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
const asked = at < 0 ? 'nl' : (args[at]!.split('=')[1] ?? args[at + 1]);
const lang: Lang = asked === 'en' ? 'en' : 'nl';
const words = WORDS[lang];

const {version} = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string};

/** What all commands share. */
function dress(command: Command): Command {
  return command
    .addOption(new Option('--lang <nl|en>', words.lang).choices(['nl', 'en']))
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => words.headings[title as keyof typeof words.headings] ?? title,
      optionDescription: ({description}) => description,
      subcommandTerm: (each) =>
        [each.name(), ...each.registeredArguments.map((argument) => argument.name() + (argument.variadic ? '…' : ''))].join(' '),
    })
    .configureOutput({outputError: () => undefined})
    .exitOverride();
}

const program = dress(new Command('insight-data'))
  .description(words.about)
  .usage(words.usage)
  .version(version, '--version', words.version)
  .addHelpText('after', `\n${words.exits}`);

const commands = [
  dress(new Command('validate'))
    .description(words.validate.about)
    .argument('<FILES...>', words.validate.files)
    .option('--strict', words.validate.strict)
    .option('--json', words.json)
    .addHelpText('after', `\n${words.validate.more}\n\n${words.exits}`)
    .action(async (files: string[], options: {strict?: true; json?: true}) => {
      process.exitCode = await validate(files, {...options, lang});
    }),
  dress(new Command('import'))
    .description(words.import.about)
    .argument('<FILES...>', words.import.files)
    .requiredOption('--into <FILE>', words.import.into)
    .option('--dry-run', words.import.dryRun)
    .option('--json', words.json)
    .addHelpText('after', `\n${words.import.more}\n\n${words.exits}`)
    .action(async (files: string[], options: {into: string; dryRun?: true; json?: true}) => {
      process.exitCode = await importFiles(files, {
        ...options,
        lang,
        write: (text) => void process.stdout.write(text),
        log: (line) => void process.stderr.write(`${line}\n`),
        diff: (old, now) => {
          const named = (content: typeof old) => ({name: options.into, value: {...content}});
          return differencesText(compare(named(old), named(now)), lang);
        },
      });
    }),
  dress(new Command('diff'))
    .description(words.diff.about)
    .argument('<OLD>', words.diff.old)
    .argument('<NEW>', words.diff.new)
    .option('--json', words.json)
    .addHelpText('after', `\n${words.diff.more}\n\n${words.exits}`)
    .action(async (before: string, after: string, options: {json?: true}) => {
      process.exitCode = await diff(before, after, {...options, lang});
    }),
  dress(new Command('publish'))
    .description(words.publish.about)
    .argument('<FILES...>', words.publish.files)
    .requiredOption('--to <DIR>', words.publish.to)
    .option('--base-url <URL>', words.publish.baseUrl, siteAddress)
    .option('--rollback <VERSION>', words.publish.rollback, versionNumber)
    .option('--dry-run', words.publish.dryRun)
    .option('--json', words.json)
    .addHelpText('after', `\n${words.publish.more}\n\n${words.exits}`)
    .action(async (files: string[], options: {to: string; baseUrl?: string; rollback?: number; dryRun?: true; json?: true}) => {
      process.exitCode = await publish(files, {...options, lang});
    }),
];
for (const command of commands) program.addCommand(command);

try {
  if (args.length) await program.parseAsync(args, {from: 'user'});
  else program.help({error: true});
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Help and version end like this too.
  const calm = error.exitCode === 0 || error.code === 'commander.help';
  if (!calm) process.stderr.write(`${complaint(error)}\n`);
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}

function versionNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
}

/** The address of a site, without a slash at its end. */
function siteAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) throw new InvalidArgumentError('');
  return url.href.replace(/\/+$/, '');
}

/** What is wrong with the command line, as a sentence. */
function complaint({code, message}: CommanderError): string {
  const command = commands.find((each) => args.includes(each.name()));
  const say = words.wrongUse;
  const [, quoted = ''] = /'(.+?)'/.exec(message) ?? [];
  switch (code) {
    case 'commander.unknownOption': {
      const known = ['--help', '--lang', ...(command ? command.options.map(({long}) => long ?? '') : ['--version'])];
      const all = [...new Set(known)];
      return say.option(quoted, nearest(quoted, all), all.join(', '));
    }
    case 'commander.unknownCommand':
    case 'commander.excessArguments': {
      if (command) return say.excess(command.registeredArguments.length, Number(/got (\d+)/.exec(message)?.[1]));
      const name = quoted || (args.find((arg) => !arg.startsWith('-')) ?? '');
      const all = commands.map((each) => each.name());
      return say.command(name, nearest(name, all), all.join(', '));
    }
    case 'commander.invalidArgument':
    case 'commander.optionMissingArgument':
      if (quoted.startsWith('--lang')) return say.value('--lang', 'nl, en');
      if (quoted.startsWith('--base-url')) return say.address('--base-url');
      return quoted.startsWith('--rollback') ? say.number('--rollback') : say.missing(quoted);
    case 'commander.missingArgument':
    case 'commander.missingMandatoryOptionValue':
      return say.missing(quoted);
    default:
      return say.other(message);
  }
}
