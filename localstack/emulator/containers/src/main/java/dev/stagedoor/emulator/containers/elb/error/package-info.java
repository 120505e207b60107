/** What Elastic Load Balancing answers as an error. */
package dev.stagedoor.emulator.containers.elb.error;
