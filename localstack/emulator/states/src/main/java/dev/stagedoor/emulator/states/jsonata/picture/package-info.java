/**
 * Numbers, dates and times in the pictures of XPath, such as {@code #,##0.00} and {@code [Y0001]-[M01]-[D01]}.
 *
 * @see <a href="https://www.w3.org/TR/xpath-functions-31/#dates-times">Formatting dates and times</a>
 */
package dev.stagedoor.emulator.states.jsonata.picture;
