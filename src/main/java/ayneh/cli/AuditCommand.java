package ayneh.cli;

import ayneh.importer.archive.MediaPolicy;
import ayneh.parallel.WorkerPool;
import ayneh.source.LedgerTable;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "List each non-blank line of each text, and each message of each export, with its role and its post.",
            "Prints tab-separated values.",
            "Example: ayneh audit > ledger.tsv"
        })
final class AuditCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Override
    public Integer call() {
        Workspace workspace = options.workspace();
        Console console = options.console();
        String ledger;
        try (WorkerPool workers = WorkerPool.ofProcessors()) {
            ledger = workspace.reading(() -> workspace
                    .importer(workspace.settings(), MediaPolicy.NONE, workers)
                    .ledger());
        }
        Map<String, Integer> totals = LedgerTable.totals(ledger);
        console.print(ledger);
        console.note(totals.values().stream().mapToInt(Integer::intValue).sum() + " lines: "
                + totals.entrySet().stream()
                        .map(total -> total.getValue() + " " + total.getKey())
                        .collect(Collectors.joining(", ")));
        return 0;
    }
}
