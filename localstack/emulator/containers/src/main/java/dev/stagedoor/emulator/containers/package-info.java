/**
 * Containers on one machine. {@code ecr}: image manifests and layers. {@code ecs}: clusters, task definitions, services, and tasks
 * as JVM processes. {@code elb}: load balancers, listeners, target groups and their health checks. {@link Containers} puts them
 * together.
 */
package dev.stagedoor.emulator.containers;
