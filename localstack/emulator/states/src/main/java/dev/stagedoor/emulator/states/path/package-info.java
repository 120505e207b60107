/**
 * What a state in the query language JSONPath reads and builds: paths, reference paths and payload templates. Each is
 * parsed once, when the definition is, and evaluated on a {@link dev.stagedoor.emulator.states.path.Scope}.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html">Using
 *        paths</a>
 */
package dev.stagedoor.emulator.states.path;
