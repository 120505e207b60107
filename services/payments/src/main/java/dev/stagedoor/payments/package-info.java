/** A payment provider that is simulated: it answers as the test card says, by a signed call of the theatre's API, and keeps no books. */
package dev.stagedoor.payments;
