/** What went wrong, in words for the user. */
package dev.stagedoor.infra.deployer.error;
