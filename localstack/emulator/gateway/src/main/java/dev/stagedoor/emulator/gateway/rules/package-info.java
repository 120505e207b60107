/** What makes an API's parts valid, the same for an imported definition and for single calls. A rule answers with AWS's text. */
package dev.stagedoor.emulator.gateway.rules;
