/**
 * AWS CloudFormation. {@code source}: the text of a template, read with positions. {@code intrinsics}: one class per function.
 * {@code template}: what a template declares. {@code evaluation}: what expressions see. {@code graph}: the order of
 * dependencies. {@code schema}: what of a type is enforced, recorded only or refused. {@code resources}: one class per type, by
 * service; {@code catalog}: the list of all of them. {@code desired}: what a stack should be. {@code preflight}: everything that can be refused before anything is
 * created. {@code stack}: stacks, their events, and the engine that creates, updates, rolls back and deletes them.
 * {@code changeset}: what an update would change. {@code operations}: one class per API action. {@code recorded}: what has no
 * meaning on one machine, and the table for the documentation.
 *
 * <p>To add a resource type, write its class under {@code resources} and name it in
 * {@link dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes}.
 */
package dev.stagedoor.emulator.cloudformation;
