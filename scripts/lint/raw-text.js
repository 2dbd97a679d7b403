import { defineRule } from '@oxlint/plugins';

/** @typedef {import('@oxlint/plugins').ESTree.Node} Node */

/** Attributes and properties whose values are always shown. */
const textNames = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'description',
  'hint',
  'label',
  'placeholder',
  'term',
  'title',
  'what',
]);

/** Attributes whose values are never shown. */
const codeNames = new Set(['className', 'd', 'id', 'key', 'lang']);

/**
 * Reports text that isn't translated with `t`, `defineMessages` or `Phrase`, nor marked with `translate="no"`, or
 * `lang` for text from outside. A string counts as text in JSX, under one of `textNames`, or if it has at
 * least two words.
 */
export default defineRule({
  meta: {
    type: 'problem',
    messages: { raw: 'Show this with t or Phrase of console/i18n, so that it can be translated.' },
  },
  create(context) {
    /** @param {Node} node */
    const check = (node) => {
      if (isText(node) && !isExempt(node)) context.report({ node, messageId: 'raw' });
    };
    return { JSXText: check, Literal: check, TemplateLiteral: check };
  },
});

/** @param {Node} node */
function isText(node) {
  const words = wordsOf(node);
  if (!/\p{L}/u.test(words)) return false;
  if (node.type === 'JSXText') return true;
  if (/\p{L}{2}[,.:;!?]? \p{L}{2}/u.test(words)) return true;
  const place = placeOf(node);
  if (place?.type === 'JSXExpressionContainer') return place.parent.type !== 'JSXAttribute';
  return textNames.has(nameOf(place));
}

/** The text of a node, without interpolated values. @param {Node} node */
function wordsOf(node) {
  if (node.type === 'JSXText') return node.value;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : '';
  if (node.type !== 'TemplateLiteral') return '';
  return node.quasis.map(({ value }) => value.cooked ?? '').join(' 0 ');
}

/**
 * The parent, past the branches of conditions and the braces of an attribute.
 *
 * @param {Node} node
 * @returns {Node | null}
 */
function placeOf(node) {
  const { parent } = node;
  const passesOn =
    (parent?.type === 'ConditionalExpression' && parent.test !== node) ||
    (parent?.type === 'LogicalExpression' && parent.right === node) ||
    (parent?.type === 'JSXExpressionContainer' && parent.parent.type === 'JSXAttribute');
  return parent && passesOn ? placeOf(parent) : parent;
}

/** @param {Node | null} node an attribute or a property */
function nameOf(node) {
  if (node?.type === 'JSXAttribute')
    return node.name.type === 'JSXIdentifier' ? node.name.name : '';
  if (node?.type !== 'Property') return '';
  return node.key.type === 'Identifier' ? node.key.name : '';
}

/** Whether an ancestor translates the node or isn't shown. @param {Node} node @returns {boolean} */
function isExempt({ parent }) {
  return parent !== null && (isExempting(parent) || isExempt(parent));
}

/** @param {Node} node */
function isExempting(node) {
  switch (node.type) {
    case 'BinaryExpression':
    case 'ImportDeclaration':
    case 'MemberExpression':
    case 'TSLiteralType':
      return true;
    case 'CallExpression':
      return isNamed(node.callee, /^(?:t|defineMessages|closest|matches|querySelector(?:All)?)$/);
    case 'NewExpression':
      return isNamed(node.callee, /^(?:\w*Error|RegExp)$/);
    case 'VariableDeclarator':
      return isNamed(node.id, /(?:Selector|Command)$/);
    case 'JSXAttribute':
      if (nameOf(node) !== 'text') return codeNames.has(nameOf(node));
      return node.parent.type === 'JSXOpeningElement' && isNamed(node.parent.name, /^Phrase$/);
    case 'JSXElement':
      return node.openingElement.attributes.some((attribute) =>
        ['translate', 'lang'].includes(nameOf(attribute)),
      );
    default:
      return false;
  }
}

/** @param {Node} node @param {RegExp} pattern @returns {boolean} */
function isNamed(node, pattern) {
  if (node.type === 'MemberExpression') return isNamed(node.property, pattern);
  return (node.type === 'Identifier' || node.type === 'JSXIdentifier') && pattern.test(node.name);
}
