/** What ECR answers as an error. */
package dev.stagedoor.emulator.containers.ecr.error;
