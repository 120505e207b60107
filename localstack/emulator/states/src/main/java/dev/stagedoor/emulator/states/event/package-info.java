/**
 * What happens in an execution, in AWS's words.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html">HistoryEvent</a>
 */
package dev.stagedoor.emulator.states.event;
