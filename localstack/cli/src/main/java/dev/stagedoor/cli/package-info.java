/**
 * What {@code ./stagedoor} starts. {@code command}: one class per subcommand. {@code process}: the emulator as a child of ours
 * and what is remembered of it between two commands. {@code explain}: how a request's record becomes text. {@code executions}: those of
 * state machines. {@code failure}: what a command says when it cannot do what it was asked.
 */
package dev.stagedoor.cli;
