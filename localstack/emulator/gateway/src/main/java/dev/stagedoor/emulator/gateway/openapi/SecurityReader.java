package dev.stagedoor.emulator.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.model.Authorizer;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** Security lines become authorization types, and security schemes authorizers. What cannot be enforced is refused. */
final class SecurityReader {

    private final Spec spec;
    private final Ids ids;
    private final Map<String, String> knownIds = new LinkedHashMap<>();
    private final Map<String, Authorizer> byName = new LinkedHashMap<>();

    /** @param authorizerId null unless the type needs one */
    record Security(String authorizationType, String authorizerId, List<String> scopes, boolean apiKeyRequired) {
        static final Security NONE = new Security("NONE", null, List.of(), false);
    }

    SecurityReader(Spec spec, Ids ids, RestApi before) {
        this.spec = spec;
        this.ids = ids;
        before.authorizers().values().forEach(authorizer -> knownIds.put(authorizer.name(), authorizer.id()));
    }

    void readSchemes() {
        spec.securitySchemes().each((name, scheme) -> {
            if (scheme.has(Extensions.AUTHORIZER)) {
                byName.put(name, authorizer(name, scheme));
            }
        });
    }

    Iterable<Authorizer> authorizers() {
        return byName.values();
    }

    /** What guards an operation: its own security line, or else the document's. */
    Security of(Members operation) {
        if (operation.has(Extensions.AUTH)) {
            return auth(operation.object(Extensions.AUTH));
        }
        List<Members> lines = operation.has("security")
                ? operation.objects("security")
                : spec.root().objects("security");
        Security security = Security.NONE;
        for (Members line : lines) {
            for (String name : (Iterable<String>) line.node()::fieldNames) {
                security = combine(security, scheme(name, line), line);
            }
        }
        return security;
    }

    private static Security auth(Members auth) {
        auth.only("type");
        return switch (auth.required("type").toUpperCase(Locale.ROOT)) {
            case "NONE" -> Security.NONE;
            case "AWS_IAM" -> new Security("AWS_IAM", null, List.of(), false);
            default -> throw auth.wrong("type", "NONE or AWS_IAM");
        };
    }

    /** An API key goes with any authorization; two authorizations cannot be had. */
    private static Security combine(Security one, Security other, Members line) {
        boolean apiKey = one.apiKeyRequired() || other.apiKeyRequired();
        if (one.authorizationType().equals("NONE") || other.authorizationType().equals("NONE")) {
            Security authorization = one.authorizationType().equals("NONE") ? other : one;
            return new Security(authorization.authorizationType(), authorization.authorizerId(), authorization.scopes(),
                    apiKey);
        }
        throw new InvalidOpenApiException(
                "A method has one authorizer: more than one security scheme at " + line.where());
    }

    private Security scheme(String name, Members line) {
        if (!spec.securitySchemes().has(name)) {
            throw new InvalidOpenApiException("Unknown security scheme '" + name + "' at " + line.where());
        }
        Members scheme = spec.securitySchemes().object(name);
        if (byName.containsKey(name)) {
            Authorizer authorizer = byName.get(name);
            boolean cognito = authorizer.type().equals("COGNITO_USER_POOLS");
            return new Security(cognito ? "COGNITO_USER_POOLS" : "CUSTOM", authorizer.id(), line.texts(name), false);
        }
        if ("awsSigv4".equalsIgnoreCase(scheme.text(Extensions.AUTHTYPE))) {
            return new Security("AWS_IAM", null, List.of(), false);
        }
        boolean apiKey = "apiKey".equals(scheme.text("type")) && "header".equals(scheme.text("in"))
                && "x-api-key".equalsIgnoreCase(scheme.text("name")) && !scheme.has(Extensions.AUTHTYPE);
        if (apiKey) {
            return new Security("NONE", null, List.of(), true);
        }
        throw new InvalidOpenApiException(
                "The security scheme '" + name + "' cannot be enforced: it is no API key in x-api-key,"
                        + " has no " + Extensions.AUTHTYPE + " awsSigv4 and no " + Extensions.AUTHORIZER);
    }

    private Authorizer authorizer(String name, Members scheme) {
        Members members = scheme.object(Extensions.AUTHORIZER);
        members.only("type", "authorizerUri", "authorizerCredentials", "authorizerResultTtlInSeconds", "identitySource",
                "identityValidationExpression", "providerARNs");
        String type = members.required("type").toUpperCase(Locale.ROOT);
        String identitySource = members.text("identitySource");
        if (identitySource == null && !type.equals("REQUEST") && "header".equals(scheme.text("in"))) {
            identitySource = "method.request.header." + scheme.required("name");
        }
        if (!List.of("TOKEN", "REQUEST", "COGNITO_USER_POOLS").contains(type)) {
            throw members.wrong("type", "one of token, request, cognito_user_pools");
        }
        if (!type.equals("COGNITO_USER_POOLS")) {
            members.required("authorizerUri");
        } else if (members.texts("providerARNs").isEmpty()) {
            throw new InvalidOpenApiException("Missing member 'providerARNs' at " + members.where());
        }
        Integer ttl = members.integer("authorizerResultTtlInSeconds");
        String id = knownIds.containsKey(name) ? knownIds.get(name) : ids.lower(6);
        return new Authorizer(id, name, type, members.texts("providerARNs"), members.text("authorizerUri"),
                members.text("authorizerCredentials"), identitySource, members.text("identityValidationExpression"),
                ttl == null ? Integer.valueOf(300) : ttl);
    }
}
