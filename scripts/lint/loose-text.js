import { defineRule } from '@oxlint/plugins';

/** @typedef {import('@oxlint/plugins').ESTree.Node} Node */
/** @typedef {import('@oxlint/plugins').ESTree.JSXElement | import('@oxlint/plugins').ESTree.JSXFragment} Parent */

/**
 * Text that shares its parent with something that comes and goes breaks under browser translation.
 * Chrome moves each text node into `<font>` elements; React keeps its reference to the node, and
 * later updates it where nobody sees it, or throws when it removes it or inserts in front of it.
 * Text that is the only child of its element is safe, since React then writes `textContent`.
 *
 * So text has an element of its own, or stands in an element with `translate="no"`. Beside it may
 * stand only other fixed text, plain elements and white space: `Region: <b>{name}</b>`. An expression
 * counts as text unless it can be seen to be elements: JSX, `condition && JSX`, a list mapped to JSX,
 * a constant that holds JSX, or a prop of the type `Elements`.
 */
export default defineRule({
  meta: {
    type: 'problem',
    messages: {
      loose:
        'Browser translation breaks this text: give it an element of its own, or build one string. A prop that holds elements only has the type Elements.',
    },
  },
  create(context) {
    /** @type {Parent[]} */
    const parents = [];
    /** @type {Set<string>} */
    const elementNames = new Set();

    /** @param {Parent} parent */
    function looseTexts(parent) {
      if (isVerbatim(parent)) return [];
      const children = parent.children.filter((child) => !isBlank(child));
      const isElement = parent.type === 'JSXElement';
      const isAlone = isElement && children.length === 1;
      // Fixed text with plain elements in it, which React leaves alone for as long as it is there.
      const isProse =
        isElement && children.every((child) => kindOf(child) === 'text' || isPlainElement(child));
      return children.filter((child) => {
        const kind = kindOf(child);
        if (kind === 'text') return !isAlone && !isProse;
        return kind === 'texts' || (kind === 'unknown' && !isAlone);
      });
    }

    /**
     * `text` that never changes, `elements` or nothing, `texts` in a row, or `unknown`.
     *
     * @param {Node | null | undefined} node
     * @returns {'text' | 'elements' | 'texts' | 'unknown'}
     */
    function kindOf(node) {
      switch (node?.type) {
        case 'JSXElement':
        case 'JSXFragment':
          return 'elements';
        case 'JSXText':
          return 'text';
        case 'JSXExpressionContainer':
          return kindOf(node.expression);
        case 'Literal':
          return typeof node.value === 'string' ? 'text' : 'elements';
        case 'LogicalExpression':
          return node.operator === '&&' && areElements(node.right) ? 'elements' : 'unknown';
        case 'ConditionalExpression':
          return areElements(node.consequent, node.alternate) ? 'elements' : 'unknown';
        case 'Identifier':
          return elementNames.has(node.name) ? 'elements' : 'unknown';
        case 'MemberExpression':
          return elementNames.has(propertyOf(node)) ? 'elements' : 'unknown';
        case 'CallExpression':
          if (node.callee.type === 'Identifier') return kindOf(node.callee);
          if (propertyOf(node.callee) !== 'map') return 'unknown';
          return areElements(...resultsOf(node.arguments[0])) ? 'elements' : 'texts';
        default:
          return 'unknown';
      }
    }

    /** @param {(Node | null | undefined)[]} nodes */
    function areElements(...nodes) {
      return nodes.every((node) => kindOf(node) === 'elements');
    }

    return {
      JSXElement: (node) => void parents.push(node),
      JSXFragment: (node) => void parents.push(node),
      TSPropertySignature({ key, typeAnnotation }) {
        if (key.type === 'Identifier' && isElementsType(typeAnnotation?.typeAnnotation))
          elementNames.add(key.name);
      },
      VariableDeclarator({ id, init }) {
        if (id.type === 'Identifier' && kindOf(init) === 'elements') elementNames.add(id.name);
      },
      'Program:exit'() {
        for (const node of parents.flatMap(looseTexts)) {
          context.report({ node, messageId: 'loose' });
        }
      },
    };
  },
});

/**
 * `Elements`, or a function that returns them.
 *
 * @param {Node | null | undefined} type
 * @returns {boolean}
 */
function isElementsType(type) {
  if (type?.type === 'TSFunctionType') return isElementsType(type.returnType?.typeAnnotation);
  if (type?.type !== 'TSTypeReference') return false;
  return type.typeName.type === 'Identifier' && type.typeName.name === 'Elements';
}

/** No translation touches what is in it. @param {Parent} parent */
function isVerbatim(parent) {
  if (parent.type !== 'JSXElement') return false;
  return parent.openingElement.attributes.some(
    (attribute) =>
      attribute.type === 'JSXAttribute' &&
      attribute.name.name === 'translate' &&
      attribute.value?.type === 'Literal' &&
      attribute.value.value === 'no',
  );
}

/** @param {Node} node */
function isPlainElement(node) {
  if (node.type !== 'JSXElement') return false;
  const { name } = node.openingElement;
  return name.type === 'JSXIdentifier' && /^[a-z]/.test(name.name);
}

/** Nothing, or white space, which no translation touches. @param {Node} child */
function isBlank(child) {
  if (child.type === 'JSXText') return child.value.trim() === '';
  if (child.type !== 'JSXExpressionContainer') return false;
  const { expression } = child;
  if (expression.type === 'JSXEmptyExpression') return true;
  return expression.type === 'Literal' && String(expression.value).trim() === '';
}

/** @param {Node} node */
function propertyOf(node) {
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return '';
  return node.property.name;
}

/** What a callback written in place may return. @param {Node | undefined} callback */
function resultsOf(callback) {
  if (callback?.type !== 'ArrowFunctionExpression') return [undefined];
  return callback.body.type === 'BlockStatement' ? returned(callback.body) : [callback.body];
}

/**
 * @param {Node | null} statement
 * @returns {(Node | null)[]}
 */
function returned(statement) {
  switch (statement?.type) {
    case 'ReturnStatement':
      return [statement.argument];
    case 'BlockStatement':
      return statement.body.flatMap(returned);
    case 'IfStatement':
      return [statement.consequent, statement.alternate].flatMap(returned);
    default:
      return [];
  }
}
