/** Reads policies, and refuses what is outside the grammar. */
package dev.stagedoor.emulator.core.iam.parse;
