package dev.stagedoor.emulator.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import dev.stagedoor.emulator.sandbox.json.JsonReader;

/** The client context that the caller of Invoke gave. */
record JsonClientContext(Client getClient, Map<String, String> getCustom, Map<String, String> getEnvironment)
        implements
            ClientContext {

    private record JsonClient(Map<String, String> members) implements Client {
        @Override
        public String getInstallationId() {
            return members.get("installation_id");
        }

        @Override
        public String getAppTitle() {
            return members.get("app_title");
        }

        @Override
        public String getAppVersionName() {
            return members.get("app_version_name");
        }

        @Override
        public String getAppVersionCode() {
            return members.get("app_version_code");
        }

        @Override
        public String getAppPackageName() {
            return members.get("app_package_name");
        }
    }

    static JsonClientContext parse(String json) {
        Map<?, ?> members = (Map<?, ?>) JsonReader.parse(json);
        return new JsonClientContext(new JsonClient(texts(members.get("client"))), texts(members.get("custom")),
                texts(members.get("env")));
    }

    private static Map<String, String> texts(Object object) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (object instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                texts.put((String) entry.getKey(), entry.getValue() == null ? null : entry.getValue().toString());
            }
        }
        return texts;
    }
}
