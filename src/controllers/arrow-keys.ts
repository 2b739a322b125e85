/** Arrow keys, Home and End among buttons that are all in the Tab order: an extra, never the only way. */

/** Moves focus among `buttons` for this key. True when the key was one of ours. */
export function moveFocus(event: KeyboardEvent, buttons: readonly HTMLElement[], rightToLeft: boolean): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const at = buttons.indexOf(event.target as HTMLElement);
  if (at < 0) return false;
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const {length} = buttons;
  let to: number;
  if (event.key === forward || event.key === 'ArrowDown') to = (at + 1) % length;
  else if (event.key === backward || event.key === 'ArrowUp') to = (at + length - 1) % length;
  else if (event.key === 'Home') to = 0;
  else if (event.key === 'End') to = length - 1;
  else return false;
  buttons[to]?.focus();
  event.preventDefault();
  return true;
}
