/**
 * The intrinsic functions: calls such as {@code States.Format('{}', $.name)} are parsed once, with the definition. One class per
 * function; {@link dev.stagedoor.emulator.states.intrinsic.Intrinsics} knows them all.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html">Intrinsic functions</a>
 */
package dev.stagedoor.emulator.states.intrinsic;
