package dev.stagedoor.emulator.gateway.compile;

import dev.stagedoor.emulator.gateway.model.IntegrationType;

/**
 * What is behind a method, compiled as far as that is possible without the stage's variables.
 *
 * @param httpMethod of the back end; null for MOCK
 * @param uri with its stage variables and placeholders; null for MOCK
 * @param credentials a role's ARN, {@code arn:aws:iam::*:user/*}, or null
 * @param connectionId the VPC link, stage variables still in it; null over the internet
 * @param loadBalancerArn what is behind the VPC link; null over the internet
 * @param contentHandling null: as it comes
 * @param trustsAnyCertificate {@code insecureSkipVerification}
 */
public record CompiledIntegration(IntegrationType type, String httpMethod, String uri, String credentials,
        String connectionId, String loadBalancerArn, int timeoutMillis, RequestMapping mapping,
        RequestTemplates templates, ContentHandling contentHandling, CompiledResponses responses,
        boolean trustsAnyCertificate) {

    /** Proxies pass the answer on as it is; the others select and map it. */
    public boolean isProxy() {
        return type == IntegrationType.HTTP_PROXY || type == IntegrationType.AWS_PROXY;
    }
}
