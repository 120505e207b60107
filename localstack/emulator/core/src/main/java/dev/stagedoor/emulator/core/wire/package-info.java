/** AWS's wire protocols, and Signature Version 4. */
package dev.stagedoor.emulator.core.wire;
