/**
 * The intrinsic functions: calls such as {@code States.Format('{}', $.name)} are parsed once, with the definition. A
 * function is one class and one line in {@link dev.stagedoor.emulator.states.intrinsic.Intrinsics}.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html">Intrinsic
 *        functions</a>
 */
package dev.stagedoor.emulator.states.intrinsic;
