/** Counts who comes in: scans from the doors, each once, whoever delivers them how often. */
package dev.stagedoor.admissions;
