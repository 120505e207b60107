/** Knows how each house is seated and which seats are free: a SOAP 1.1 system, as one that has been there for twenty years. */
package dev.stagedoor.seating;
