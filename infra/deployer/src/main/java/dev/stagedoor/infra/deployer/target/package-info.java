/** What to deploy to, and how it can refuse or not answer. */
package dev.stagedoor.infra.deployer.target;
