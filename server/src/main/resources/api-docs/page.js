'use strict';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

function element(name, text, ...children) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

/** A schema as a person would sketch it: names, types, and a question mark where a member may be missing. */
function sketch(api, schema, depth = 0) {
  if (!schema) return '';
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop();
    return depth > 4 ? name : sketch(api, api.components.schemas[name], depth);
  }
  if (schema.anyOf) return schema.anyOf.map((part) => sketch(api, part, depth)).join(' | ');
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.properties) {
    const indent = '  '.repeat(depth + 1);
    const members = Object.entries(schema.properties).map(([name, member]) => {
      const optional = schema.required?.includes(name) ? '' : '?';
      return `${indent}${name}${optional}: ${sketch(api, member, depth + 1)}`;
    });
    return `{\n${members.join('\n')}\n${'  '.repeat(depth)}}`;
  }
  if (schema.items) return `[${sketch(api, schema.items, depth)}]`;
  return []
    .concat(schema.type ?? 'any')
    .map((type) => (type === 'string' && schema.format) || type)
    .join(' | ');
}

function section(title, schema, api) {
  return schema ? [element('h3', title), element('pre', sketch(api, schema))] : [];
}

function refusals(responses) {
  const table = element('table');
  for (const [status, response] of Object.entries(responses)) {
    if (status.startsWith('2')) continue;
    table.append(
      element(
        'tr',
        '',
        element('td', status === 'default' ? '5xx' : status),
        element('td', response.description),
      ),
    );
  }
  return [element('h3', 'Refusals'), table];
}

function parameters(list, api) {
  if (!list?.length) return [];
  const table = element('table');
  for (const { name, in: place, required, schema } of list) {
    table.append(
      element(
        'tr',
        '',
        element('td', name),
        element('td', place + (required ? ', required' : '')),
        element('td', sketch(api, schema)),
      ),
    );
  }
  return [element('h3', 'Parameters'), table];
}

function operation(api, path, method, described) {
  const who = (described['x-allow'] ?? []).join(', ').replaceAll('_', ' ');
  const body = described.requestBody?.content?.['application/json']?.schema;
  const [status, success] = Object.entries(described.responses).find(([code]) => code.startsWith('2')) ?? [];
  const details = element(
    'details',
    '',
    element('summary', '', element('b', method.toUpperCase()), `${path} `, element('span', who)),
  );
  details.append(
    ...parameters(described.parameters, api),
    ...section('Body', body, api),
    ...section(`Answer ${status}`, success?.content?.['application/json']?.schema, api),
    ...refusals(described.responses),
  );
  return details;
}

function show(api, wanted) {
  const groups = new Map();
  for (const [path, item] of Object.entries(api.paths)) {
    for (const method of METHODS.filter((name) => item[name])) {
      const described = item[method];
      const found = JSON.stringify([
        path,
        method,
        described.tags,
        described['x-allow'],
        Object.entries(described.responses).map(([code, r]) => [code, r.description]),
      ]);
      if (!found.toLowerCase().includes(wanted.toLowerCase())) continue;
      const tag = described.tags?.[0] ?? 'other';
      groups.set(tag, [...(groups.get(tag) ?? []), operation(api, path, method, described)]);
    }
  }
  const sections = [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([tag, operations]) => [element('h2', tag), ...operations]);
  document
    .querySelector('#operations')
    .replaceChildren(...(sections.length ? sections : [element('p', 'Nothing like that.')]));
}

fetch('/api/openapi.json')
  .then((response) => response.json())
  .then((api) => {
    show(api, '');
    document.querySelector('#find').addEventListener('input', (event) => show(api, event.target.value));
  });
