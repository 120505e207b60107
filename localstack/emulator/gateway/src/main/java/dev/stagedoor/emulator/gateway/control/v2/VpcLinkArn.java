package dev.stagedoor.emulator.gateway.control.v2;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.gateway.error.BadRequestException;

/** The ARN of a VPC link: the only thing that has tags here. */
final class VpcLinkArn {

    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:apigateway:[^:]*::/vpclinks/([^/]+)");

    private VpcLinkArn() {}

    /** The id in {@code resourceArn}. */
    static String id(AwsRequest request) {
        Matcher arn = ARN.matcher(request.text("resourceArn") == null ? "" : request.text("resourceArn"));
        if (!arn.matches()) {
            throw new BadRequestException("Invalid resource ARN: only VPC links have tags here");
        }
        return arn.group(1);
    }
}
