package dev.stagedoor.admissions.config;

import dev.stagedoor.admissions.domain.Register;
import dev.stagedoor.admissions.store.DynamoDbRegister;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the function together, once, while it starts. */
@Singleton
public class Wiring {

    @Produces
    @Singleton
    DynamoDbClient dynamoDb() {
        return DynamoDb.client();
    }

    @Produces
    @Singleton
    @Startup
    Register register(DynamoDbClient dynamoDb, @ConfigProperty(name = "ADMISSIONS_TABLE") String table) {
        return new DynamoDbRegister(dynamoDb, table);
    }
}
