/**
 * Brings the assembled system to a target over AWS's own API and takes it away again: the embedded emulator, LocalStack and AWS are
 * deployed to in the same way. {@link dev.stagedoor.infra.deployer.Deployer} is the way in.
 */
package dev.stagedoor.infra.deployer;
