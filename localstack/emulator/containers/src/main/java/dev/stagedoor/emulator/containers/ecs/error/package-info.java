/** What ECS answers as an error. */
package dev.stagedoor.emulator.containers.ecs.error;
