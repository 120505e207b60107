/** The roles that API Gateway acts in: of integrations, and of the account's logs. */
package dev.stagedoor.emulator.gateway.roles;
