/**
 * Makes deployable CloudFormation templates of {@code infra/} and {@code gateway-config/}: resolves {@code $ref}, inlines mapping
 * templates, checks everything with file and line, and gives deployments and versions ids that change with their content.
 */
package dev.stagedoor.infra.assembler;
