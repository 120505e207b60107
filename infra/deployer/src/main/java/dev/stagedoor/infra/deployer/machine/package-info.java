/** State machines before they are deployed: the target says what is wrong with a definition, we say where. */
package dev.stagedoor.infra.deployer.machine;
