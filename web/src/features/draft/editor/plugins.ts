import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { ellipsis, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { Slice } from 'prosemirror-model'
import { splitListItemKeepMarks } from 'prosemirror-schema-list'
import { type Command, Plugin } from 'prosemirror-state'
import { goToNextCell, tableEditing } from 'prosemirror-tables'
import { blockIds } from '../document/block-ids'
import { deeper, setKind, shallower, toggleEm, toggleList, toggleQuote, toggleStrong, types } from './commands'

/** What the editor asks of the page around it. */
export interface EditorActions {
  /** Ctrl+K. */
  readonly link: () => void
  /** A paste that is larger than one commit may be. */
  readonly tooLarge: () => void
}

/** Most text that one paste may bring, in characters of its JSON. */
const mostPasted = 100_000

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(types.lineBreak.create()).scrollIntoView())
  return true
}

/** Tab leaves the editor; in a table it goes from cell to cell. */
const keys = (actions: EditorActions): Record<string, Command> => ({
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleStrong,
  'Mod-i': toggleEm,
  'Mod-k': () => {
    actions.link()
    return true
  },
  'Mod-]': deeper,
  'Mod-[': shallower,
  'Shift-Mod-7': toggleList(types.numbers),
  'Shift-Mod-8': toggleList(types.bullets),
  'Shift-Mod-9': toggleQuote,
  'Mod-Alt-0': setKind('paragraph'),
  'Mod-Alt-1': setKind(1),
  'Mod-Alt-2': setKind(2),
  'Mod-Alt-3': setKind(3),
  'Mod-Alt-4': setKind(4),
  'Shift-Enter': chainCommands(exitCode, lineBreak),
  Enter: splitListItemKeepMarks(types.item),
  Tab: goToNextCell(1),
  'Shift-Tab': goToNextCell(-1),
})

const rules = inputRules({
  rules: [
    ellipsis,
    wrappingInputRule(/^\s*([-*])\s$/, types.bullets),
    wrappingInputRule(/^(\d{1,4})\.\s$/, types.numbers, (match) => ({ order: Math.max(1, Number(match[1])) })),
    wrappingInputRule(/^\s*>\s$/, types.quote),
    textblockTypeInputRule(/^(#{1,4})\s$/, types.heading, (match) => ({ level: match[1]?.length ?? 2 })),
  ],
})

function pasteLimit(actions: EditorActions): Plugin {
  return new Plugin({
    props: {
      handlePaste(_view, _event, slice: Slice) {
        if (JSON.stringify(slice.toJSON()).length <= mostPasted) return false
        actions.tooLarge()
        return true
      },
    },
  })
}

/** Everything that makes a document an editor: undo of one's own, keys, rules while typing, ids of blocks. */
export function editorPlugins(actions: EditorActions): Plugin[] {
  return [
    history(),
    blockIds(),
    rules,
    keymap(keys(actions)),
    keymap(baseKeymap),
    tableEditing({ allowTableNodeSelection: true }),
    pasteLimit(actions),
  ]
}
