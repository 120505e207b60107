package dev.stagedoor.emulator.gateway.model;

import java.util.List;

/** @param type {@code TOKEN}, {@code REQUEST} or {@code COGNITO_USER_POOLS} */
public record Authorizer(String id, String name, String type, List<String> providerArns, String authorizerUri,
        String authorizerCredentials, String identitySource, String identityValidationExpression,
        Integer authorizerResultTtlInSeconds) {}
