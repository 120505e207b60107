/**
 * Models: JSON schemas (draft 4) that bodies are checked against. Compiled at deployment, with all models that they refer to and
 * nothing else: no reference is ever fetched. A check has a budget of work, so that no body and no pattern holds a thread.
 */
package dev.stagedoor.emulator.gateway.validation;
