/**
 * Amazon API Gateway.
 *
 * <p>The definition: {@code model} is what an API, a deployment and a stage are (immutable records). {@code control}: the control
 * plane, one class per API action. {@code openapi}: import and export of definitions. {@code rules}: what makes the parts of an API
 * valid, whichever way they come. {@code compile}: a definition becomes an immutable snapshot, once per deployment.
 *
 * <p>The request: {@code url} says which API is called. {@code pipeline} has one class per step that a request passes,
 * {@code exchange} the request on its way, which the steps read and write. {@code usage}: API keys, usage plans and buckets as
 * requests find them. {@code validation}: models. {@code cache}: the answers that a stage keeps. {@code vtl}: mapping templates.
 * {@code integration}: one class per integration type. {@code roles}: in whose name other services are called. {@code error}: what is
 * answered as an error.
 *
 * <p>What is told of it: {@code explain} keeps the record of a request, {@code accesslog} and {@code executionlog} say it in a
 * stage's logs, which {@code logs} delivers, {@code metrics} count it.
 */
package dev.stagedoor.emulator.gateway;
