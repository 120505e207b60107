/** Says what seats cost, by a rule that can be released for some of the callers first: a Lambda function behind {@code GET /prices}. */
package dev.stagedoor.prices;
