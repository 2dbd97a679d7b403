import { defineRule } from '@oxlint/plugins';

/** @typedef {import('@oxlint/plugins').ESTree.Node} Node */
/** @typedef {import('@oxlint/plugins').ESTree.JSXElement | import('@oxlint/plugins').ESTree.JSXFragment} Parent */

/**
 * Text beside conditional content breaks under browser translation. Chrome moves each text node into
 * `<font>` elements; React keeps its reference to the node, and later updates it where nobody sees it, or
 * throws when it removes it or inserts before it. The only child of an element is safe, since React then
 * writes `textContent`.
 *
 * So text needs its own element, or one with `translate="no"`. Its siblings may only be fixed text, plain
 * elements and white space: `Region: <b>{name}</b>`. An expression counts as text unless it's recognizably
 * elements: JSX, `condition && JSX`, a list mapped to JSX, a constant with JSX, or a prop of type `Elements`.
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
      // Fixed text and plain elements, which React doesn't change.
      const isProse =
        isElement && children.every((child) => kindOf(child) === 'text' || isPlainElement(child));
      return children.filter((child) => {
        const kind = kindOf(child);
        if (kind === 'text') return !isAlone && !isProse;
        return kind === 'texts' || (kind === 'unknown' && !isAlone);
      });
    }

    /**
     * Fixed `text`, `elements` or nothing, a list of `texts`, or `unknown`.
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

/** `Elements` or a function that returns them. @param {Node | null | undefined} type @returns {boolean} */
function isElementsType(type) {
  if (type?.type === 'TSFunctionType') return isElementsType(type.returnType?.typeAnnotation);
  if (type?.type !== 'TSTypeReference') return false;
  return type.typeName.type === 'Identifier' && type.typeName.name === 'Elements';
}

/** Whether it has `translate="no"`. @param {Parent} parent */
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

/** Whether it renders nothing or white space. @param {Node} child */
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

/** What an inline callback may return. @param {Node | undefined} callback */
function resultsOf(callback) {
  if (callback?.type !== 'ArrowFunctionExpression') return [undefined];
  return callback.body.type === 'BlockStatement' ? returned(callback.body) : [callback.body];
}

/** @param {Node | null} statement @returns {(Node | null)[]} */
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
