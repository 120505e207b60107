package dev.stagedoor.infra.assembler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import dev.stagedoor.infra.assembler.check.FunctionNamesCheck;
import dev.stagedoor.infra.assembler.check.NestedStacksCheck;
import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.check.house.ReleasesCheck;
import dev.stagedoor.infra.assembler.hash.Canonical;
import dev.stagedoor.infra.assembler.hash.ContentIds;
import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.assembler.output.AssemblyWriter;
import dev.stagedoor.infra.assembler.output.Targets;
import dev.stagedoor.infra.assembler.template.Definition;
import dev.stagedoor.infra.assembler.template.ResourceTypes;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.zip.ZipNormalizer;

/** Makes deployable templates of a project's definition. */
public final class Assembler {

    private final Path project;
    private final TemplateChecks checks = new TemplateChecks(ResourceTypes.load());

    /** @param project the folder that holds {@code infra/} and {@code gateway-config/} */
    public Assembler(Path project) {
        this.project = project;
    }

    /**
     * Reads and checks the definition.
     *
     * @throws DefinitionException with all mistakes found
     */
    public Definition check() {
        Problems problems = new Problems();
        Definition definition = new DefinitionReader(project).read(problems);
        for (Template template : definition.all()) {
            checks.check(template, problems);
        }
        NestedStacksCheck.check(definition.root(), definition.nested(), problems);
        FunctionNamesCheck.check(definition.all(), problems);
        ReleasesCheck.checkRoot(definition.root(), definition.nested(), problems);
        throwIfAny(problems);
        return definition;
    }

    /**
     * Checks the definition and writes the assembled templates, their source maps and the functions' zips.
     *
     * @param code the functions' zips by the parameter of the root template that takes their key
     * @param out a folder under {@code target/}; what an earlier run left there is replaced
     * @throws DefinitionException with all mistakes found; nothing was written then
     */
    public Assembly assemble(Map<String, Path> code, Path out) throws IOException {
        Definition definition = check();
        Map<String, byte[]> zips = new HashMap<>();
        code.forEach((parameter, zip) -> zips.put(parameter, ZipNormalizer.normalize(zip)));
        Map<String, String> hashes = new HashMap<>();
        zips.forEach((parameter, zip) -> hashes.put(parameter, Canonical.sha256(zip)));
        Problems problems = new Problems();
        Targets targets = TargetsReader.read(project, definition.root(), problems);
        Definition named = new ContentIds(hashes, problems).apply(definition);
        throwIfAny(problems);
        return AssemblyWriter.write(named, zips, targets, out);
    }

    private static void throwIfAny(Problems problems) {
        if (!problems.sorted().isEmpty()) {
            throw new DefinitionException(problems.sorted());
        }
    }
}
