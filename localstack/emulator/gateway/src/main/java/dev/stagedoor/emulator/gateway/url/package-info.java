/** The forms of URL under which a deployed API is called: AWS's own and those that LocalStack made customary. */
package dev.stagedoor.emulator.gateway.url;
