/**
 * Amazon API Gateway. {@code model}: what an API, a deployment and a stage are (immutable records). {@code error}: what is
 * answered as an error. {@code control}: the control plane, one class per API action. {@code openapi}: import and export of definitions. {@code rules}: what makes the parts of an
 * API valid, whichever way they come. {@code compile}: a definition becomes an immutable snapshot, once per deployment.
 * {@code usage}: API keys, usage plans and
 * buckets as requests find them. {@code url}: under which URLs an API is called. {@code pipeline}: one class per step that a request passes. {@code exchange}:
 * the request on its way, which the steps read and write. {@code integration}: one class per integration type. {@code validation}: models. {@code vtl}:
 * mapping templates. {@code explain}: the record of a request.
 */
package dev.stagedoor.emulator.gateway;
