package dev.stagedoor.infra.assembler.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.stagedoor.infra.assembler.hash.Canonical;
import dev.stagedoor.infra.assembler.template.Definition;
import dev.stagedoor.infra.assembler.template.Template;

/** Writes an assembly: each template under its own name, with {@code .json} for {@code .yaml}, and a source map beside it. */
public final class AssemblyWriter {

    private static final String FOLDER = "infra/";

    private AssemblyWriter() {}

    public static Assembly write(Definition definition, Map<String, byte[]> zips, Targets targets, Path out)
            throws IOException {
        clear(out);
        for (Template template : definition.all()) {
            TemplateWriter.Written written = TemplateWriter.write(TemplateUrls.point(template.root()));
            Path file = out.resolve(file(template));
            Files.createDirectories(file.getParent());
            Files.writeString(file, written.text());
            written.map().write(out.resolve(Assembly.mapFile(file(template))));
        }
        Map<String, Assembly.Code> code = new TreeMap<>();
        for (Map.Entry<String, byte[]> zip : zips.entrySet()) {
            String file = "functions/" + zip.getKey() + ".zip";
            Files.createDirectories(out.resolve("functions"));
            Files.write(out.resolve(file), zip.getValue());
            code.put(zip.getKey(), new Assembly.Code(file, Canonical.sha256(zip.getValue())));
        }
        List<String> nested = definition.nested().values().stream().map(AssemblyWriter::file).sorted().toList();
        Assembly assembly = new Assembly(out,
                new Assembly.Contents(file(definition.root()), file(definition.bootstrap()), nested,
                        new LinkedHashMap<>(code), targets));
        assembly.writeIndex();
        return assembly;
    }

    private static String file(Template template) {
        String name = template.file().startsWith(FOLDER) ? template.file().substring(FOLDER.length()) : template.file();
        return TemplateUrls.assembled(name);
    }

    private static void clear(Path out) throws IOException {
        if (Files.isDirectory(out)) {
            try (Stream<Path> files = Files.walk(out)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(out);
    }
}
