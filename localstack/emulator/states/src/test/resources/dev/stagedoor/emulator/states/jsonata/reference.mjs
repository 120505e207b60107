// Makes reference-cases.json anew: evaluates reference-expressions.txt with the reference implementation.
//   npm install jsonata@2.0.6 && node reference.mjs > reference-cases.json
// The build does not run this; it reads the file that is committed. Step Functions speaks JSONata 2.0.6.
import { readFileSync } from 'node:fs';
import jsonata from 'jsonata';

const data = JSON.parse(readFileSync('reference-data.json', 'utf8'));
const lines = readFileSync('reference-expressions.txt', 'utf8').split('\n').filter(line => line && !line.startsWith('#'));
const cases = [];
for (const expression of lines) {
  try {
    const value = await jsonata(expression).evaluate(undefined, { states: { input: structuredClone(data) } });
    cases.push(value === undefined ? { expression, undefined: true } : { expression, value });
  } catch (error) {
    cases.push({ expression, error: `${error.code}: ${error.message}` });
  }
}
console.log('[\n' + cases.map(each => '  ' + JSON.stringify(each)).join(',\n') + '\n]');
