package dev.stagedoor.infra.deployer.artifact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import dev.stagedoor.infra.assembler.hash.Canonical;
import dev.stagedoor.infra.assembler.output.Assembly;

/** Brings templates and zips into the artifact bucket. */
public final class TemplateUploads {

    private static final int HASH_LENGTH = 16;

    private final ArtifactStore store;
    private final Assembly assembly;

    public TemplateUploads(ArtifactStore store, Assembly assembly) {
        this.store = store;
        this.assembly = assembly;
    }

    /**
     * Uploads all templates, those of nested stacks first, since the root's text holds their URLs. Line numbers stay as assembled.
     *
     * @param assembledId the deployment's id as the assembler gave it
     * @param finalId what it is to be
     * @return the URL of the root
     */
    public String templates(String assembledId, String finalId) throws IOException {
        String root = assembly.template(assembly.contents().root());
        for (String file : assembly.contents().nested()) {
            String url = upload(file, assembly.template(file).replace(assembledId, finalId));
            root = root.replace("\"TemplateURL\": \"" + file + "\"", "\"TemplateURL\": \"" + url + "\"");
        }
        return upload(assembly.contents().root(), root);
    }

    /** Uploads a function's zip and gives its key. */
    public String code(Assembly.Code code) throws IOException {
        String name = code.file().substring(code.file().lastIndexOf('/') + 1).replace(".zip", "");
        String key = "functions/" + name + "-" + code.sha256() + ".zip";
        store.put(key, Files.readAllBytes(assembly.folder().resolve(code.file())), "application/zip");
        return key;
    }

    private String upload(String file, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String key = "templates/" + Canonical.sha256(content).substring(0, HASH_LENGTH) + "/"
                + file.substring(file.lastIndexOf('/') + 1);
        store.put(key, content, "application/json");
        return store.url(key);
    }
}
