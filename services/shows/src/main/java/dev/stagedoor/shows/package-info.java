/** Tells what the company plays, where and when: a REST service over one table. */
package dev.stagedoor.shows;
