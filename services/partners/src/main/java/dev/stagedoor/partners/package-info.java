/** Tickets that third parties sell, out of an allotment: Lambda functions behind the gateway's {@code /partners}. */
package dev.stagedoor.partners;
