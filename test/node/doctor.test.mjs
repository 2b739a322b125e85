/** The doctor is a file of its own, which the bundle hands nothing: its list of tags must be that of the build. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ELEMENTS} from '../../scripts/targets.mjs';
import {readText} from './helpers.mjs';

test('the doctor knows every tag', async () => {
  const [, list] = /TAGS = \[([^\]]+)\]/.exec(await readText('src/doctor/widgets.ts'));
  assert.deepEqual(list.match(/[\w-]+/g), ELEMENTS);
});
