/**
 * IAM and STS: users, access keys, roles, policies, and sessions of roles. {@link dev.stagedoor.emulator.identity.store.Identities}
 * is what the signature check and the access control ask.
 */
package dev.stagedoor.emulator.identity;
