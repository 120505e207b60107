/** The roles that AWS's services act in. */
package dev.stagedoor.emulator.core.roles;
