/**
 * What {@code ./stagedoor} starts. {@code command}: one class per subcommand. {@code process}: the emulator as a child of ours
 * and what is remembered of it between two commands. {@code explain}: how a request's record becomes text.
 */
package dev.stagedoor.cli;
