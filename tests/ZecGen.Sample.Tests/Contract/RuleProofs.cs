namespace ZecGen.Sample.Tests.Contract;

/// <summary>A proof of each rule.</summary>
public static class RuleProofs
{
    private const string Shelf = "# MoveShelf | > shelfId String | < requestId String";
    private const string Got = "# MoveShelf | > shelfId String | < requestId String | < name String";
    private const string Move = "await client.MoveShelfAsync(new() { ShelfId = \"s\" });";
    private const string ReadName = "return (await client.MoveShelfAsync()).Name ?? \"nothing\";";
    private const string Query =
        " | # DescribeShelves | > shelfIds String[] | > pageNum Integer | > pageSize Integer | < requestId String | < totalCount Integer | < dataSet "
            + "@Shelf[] | = Shelf | - shelfId String | - shelfStatus @ShelfStatus | : ShelfStatus | . BUILDING | . READY";
    private const string Build = "# BuildShelves | > name String | < requestId String | * wait DescribeShelves BUILDING READY BROKEN";
    private const string Sub = "# MoveShelf | > part @Part | < requestId String | < name String | = Part | ";
    private const string Got2 = "# MoveShelf | < requestId String | < part @Part | = Part | ";

    /// <summary>Rules that pages of one service and one setting do not bring about.</summary>
    public static readonly IReadOnlyDictionary<string, string> Unproved = new Dictionary<string, string>
    {
        ["service-renamed"] = "The namespace of the callers has the service's name.",
        ["service-namespace-changed"] = "The namespace of the callers is the project's choice.",
        ["service-surface-narrowed"] = "Needs another setting of the project.",
        ["service-surface-widened"] = "Needs another setting of the project.",
        ["operation-added-with-service"] = "Nobody calls a service that was not there.",
        ["operation-page-moved"] = "No code is emitted of it.",
        ["operation-language-added"] = "No code is emitted of it; rules that change with it have their own proofs.",
        ["operation-language-removed"] = "No code is emitted of it; rules that change with it have their own proofs.",
        ["operation-address-changed"] = "Pages of one dialect have one address.",
        ["request-parameter-moved"] = "Pages of one dialect have one place.",
        ["example-changed"] = "Needs a setting of the project; the fake service responds with the examples.",
        ["error-renumbered"] = "Needs codes whose hashes collide, among those of both versions.",
        ["request-format-changed"] = "Nothing is made of it.",
    };

    public static readonly RuleProof[] All =
    [
        new("service-version-changed", "# MoveShelf version=2025-09-01 | > shelfId String | < requestId String",
            "# MoveShelf version=2025-11-01 | > shelfId String | < requestId String", Move) { Undecided = "WH" },

        // Operations
        new("operation-added", Shelf, Shelf + " | # LiftShelf | < requestId String",
            Move) { Other = "IClient made = new ByHand(); await made.MoveShelfAsync();", Types = ByHand("MoveShelf") },
        new("operation-removed", Shelf + " | # LiftShelf | < requestId String", Shelf, "await client.LiftShelfAsync();"),
        new("operation-renamed", Shelf, "# LiftShelf | > shelfId String | < requestId String", Move) { Undecided = "H" },
        new("operation-deprecated", Shelf, "# MoveShelf deprecated | > shelfId String | < requestId String", Move),
        new("operation-no-longer-deprecated", "# MoveShelf deprecated | > shelfId String | < requestId String", Shelf,
            "#pragma warning disable CS0618\n" + Move + "\n#pragma warning restore CS0618"),
        new("operation-name-changed", "# movePart | > shelfId String | < requestId String",
            "# movePart | > shelfId String | < requestId String | # MovePart file=other | > partId! String | < requestId String",
            "await client.MovePartAsync(new() { ShelfId = \"s\" });"),
        new("paging-lost", Build + Query, (Build + Query).Replace("> pageNum Integer", "> pageNumber Integer", StringComparison.Ordinal),
            "var count = 0; await foreach (var item in client.DescribeAllShelvesAsync()) count++; return count.ToString();") { OldReply =
                """{"totalCount":1,"dataSet":[{"shelfId":"a"}]}""" },
        new("paging-gained", (Shelf + Query).Replace("> pageNum Integer", "> pageNumber Integer", StringComparison.Ordinal), Shelf + Query,
            "await client.MoveShelfAsync();") { Other = "IClient made = new ByHand(); await made.MoveShelfAsync();",
                Types = ByHand("MoveShelf", "DescribeShelves") },
        new("paging-method-renamed", Build + Query, Build + Query + " | # DescribeAllShelves | > zone! String | < requestId String | < rooms String[]",
            "var count = 0; await foreach (var item in client.DescribeAllShelvesAsync()) count++; return count.ToString();") { OldReply =
                """{"totalCount":1,"dataSet":[{"shelfId":"a"}]}""" },
        new("partial-response-lost", "# LockShelves | > shelfIds String[] | < requestId String | < shelfIds String[] {failed}",
            "# LockShelves | > shelfIds String[] | < requestId String | < shelfIds String[]",
            "return (await client.LockShelvesAsync()).EnsureComplete().ShelfIds.Count.ToString();") { OldReply = "{}", Undecided = "H" },
        new("partial-response-gained", "# LockShelves | > shelfIds String[] | < requestId String | < shelfIds String[]",
            "# LockShelves | > shelfIds String[] | < requestId String | < shelfIds String[] {failed}",
            "return (await client.LockShelvesAsync()).ShelfIds.Count.ToString();") { OldReply = """{"shelfIds":["a"]}""",
                Other = "object response = await client.LockShelvesAsync(); return response is IPartialResponse ? \"partial\" : \"whole\";" },
        new("partial-response-changed", "# LockShelves | > shelfIds String[] | < requestId String | < shelfIds String[] {failed} | < failedShelfIds String",
            "# LockShelves | > shelfIds String[] | < requestId String | < shelfIds String[] {failed} | < failedRowIds String[]",
            "return (await client.LockShelvesAsync()).ShelfIds.Count.ToString();") { OldReply = """{"shelfIds":["a"],"failedRowIds":["b"]}""",
                Other = "return ((IPartialResponse)await client.LockShelvesAsync()).FailedIds.Count.ToString();" },
        new("wait-lost", Build + Query, Build.Replace(" | * wait DescribeShelves BUILDING READY BROKEN", "", StringComparison.Ordinal) + Query,
            "return (await client.WaitForBuildShelvesAsync([\"a\"])).Count.ToString();") { OldReply =
                """{"totalCount":1,"dataSet":[{"shelfId":"a","shelfStatus":"READY"}]}""" },
        new("wait-gained",
            Build.Replace(" | * wait DescribeShelves BUILDING READY BROKEN", "", StringComparison.Ordinal)
                + Query.Replace("pageNum ", "number ", StringComparison.Ordinal), Build + Query.Replace("pageNum ", "number ", StringComparison.Ordinal),
                "await client.BuildShelvesAsync();") { Other = "IClient made = new ByHand(); await made.BuildShelvesAsync();",
                    Types = ByHand("BuildShelves", "DescribeShelves") },
        new("wait-changed", Build + Query, Build.Replace("READY BROKEN", "OPEN READY", StringComparison.Ordinal) + Query,
            "try { return (await client.WaitForBuildShelvesAsync([\"a\"])).Count.ToString(); } catch (WaitException) { return \"failed\"; }") { OldReply =
                """{"totalCount":1,"dataSet":[{"shelfId":"a","shelfStatus":"READY"}]}""" },
        new("wait-method-renamed", Build + Query, Build + Query + " | # WaitForBuildShelves | > zone! String | < requestId String",
            "return (await client.WaitForBuildShelvesAsync([\"a\"])).Count.ToString();") { OldReply =
                """{"totalCount":1,"dataSet":[{"shelfId":"a","shelfStatus":"READY"}]}""" },

        // Requests
        new("request-parameter-added-optional", Shelf, Shelf + " | > zone String", Move),
        new("request-parameter-added-required", "# MoveShelf | > shelfId! String | < requestId String",
            "# MoveShelf | > shelfId! String | > zone! String | < requestId String", Move),
        new("request-parameter-added-required-value", "# MoveShelf | > shelfId! String | < requestId String",
            "# MoveShelf | > shelfId! String | > zone! @Zone | < requestId String | : Zone | . NORTH | . SOUTH", Move),
        new("shared-member-added-required", "# MoveShelf | > part! @Part | < requestId String | < part @Part | = Part | - key String",
            "# MoveShelf | > part! @Part | < requestId String | < part @Part | = Part | - key String | - lock! String",
            "await client.MoveShelfAsync(new() { Part = new() { Key = \"k\" } });"),
        new("request-first-required-parameter", Shelf, "# MoveShelf | > shelfId! String | < requestId String", "await client.MoveShelfAsync();"),
        new("request-last-required-parameter", "# MoveShelf | > shelfId! String | < requestId String", Shelf,
            Move) { Other = "IClient made = new ByHand(); await made.MoveShelfAsync(new() { ShelfId = \"s\" });",
                Types = ByHand("MoveShelf").Replace("MoveShelfRequest? request = null", "MoveShelfRequest request", StringComparison.Ordinal) },
        new("request-parameter-removed", Shelf + " | > note String", Shelf, "await client.MoveShelfAsync(new() { Note = \"n\" });") { Undecided = "W" },
        new("request-parameter-renamed", "# MoveShelf | > shelfName! String | < requestId String", "# MoveShelf | > name! String | < requestId String",
            "await client.MoveShelfAsync(new() { ShelfName = \"s\" });"),
        new("request-parameter-respelt", "# MoveShelf | > shelfName! String | < requestId String", "# MoveShelf | > ShelfName! String | < requestId String",
            "await client.MoveShelfAsync(new() { ShelfName = \"s\" });"),
        new("request-parameter-now-required", Shelf + " | > key! String", "# MoveShelf | > shelfId! String | > key! String | < requestId String",
            "await client.MoveShelfAsync(new() { Key = \"k\" });"),
        new("request-parameter-now-optional", "# MoveShelf | > shelfId! String | > key! String | < requestId String", Shelf + " | > key! String",
            "await client.MoveShelfAsync(new() { ShelfId = \"s\", Key = \"k\" });") { Other =
                "return Proof.Of(new() { ShelfId = \"s\", Key = \"k\" }).ToString();",
                Types = "static class Proof { public static int Of(MoveShelfRequest request) => request.ShelfId.Length; }" },
        new("request-value-now-required", "# MoveShelf | > key! String | > size Integer | < requestId String",
            "# MoveShelf | > key! String | > size! Integer | < requestId String",
            "await client.MoveShelfAsync(new() { Key = \"k\" });") { Other = "await client.MoveShelfAsync(new() { Key = \"k\", Size = 1 });",
                IsOtherUsual = true },
        new("request-value-now-optional", "# MoveShelf | > key! String | > size! Integer | < requestId String",
            "# MoveShelf | > key! String | > size Integer | < requestId String",
            "await client.MoveShelfAsync(new() { Key = \"k\", Size = 1 });") { Other =
                "var request = new MoveShelfRequest() { Key = \"k\", Size = 1 }; long size = request.Size; return size.ToString();" },
        new("request-list-now-required", "# MoveShelf | > key! String | > labels String[] | < requestId String",
            "# MoveShelf | > key! String | > labels! String[] | < requestId String", "await client.MoveShelfAsync(new() { Key = \"k\" });"),
        new("request-list-now-optional", "# MoveShelf | > key! String | > labels! String[] | < requestId String",
            "# MoveShelf | > key! String | > labels String[] | < requestId String",
            "await client.MoveShelfAsync(new() { Key = \"k\", Labels = [\"a\"] });") { Other =
                "var request = new MoveShelfRequest() { Key = \"k\", Labels = [\"a\"] }; return request.Labels.Count.ToString();" },
        new("shared-member-now-required", "# MoveShelf | > part! @Part | < requestId String | < part @Part | = Part | - key String",
            "# MoveShelf | > part! @Part | < requestId String | < part @Part | = Part | - key! String", "await client.MoveShelfAsync(new() { Part = new() });"),
        new("shared-member-now-optional", "# MoveShelf | > part! @Part | < requestId String | < part @Part | = Part | - key! String",
            "# MoveShelf | > part! @Part | < requestId String | < part @Part | = Part | - key String",
            "await client.MoveShelfAsync(new() { Part = new() { Key = \"k\" } });"),
        new("request-number-widened", Shelf + " | > size Integer", Shelf + " | > size Float",
            "await client.MoveShelfAsync(new() { Size = 3 });") { Other =
                "var request = new MoveShelfRequest() { Size = 3 }; long? size = request.Size; return size.ToString()!;" },
        new("request-number-narrowed", Shelf + " | > size Float", Shelf + " | > size Integer", "await client.MoveShelfAsync(new() { Size = 3.5 });"),
        new("request-number-exchanged", Shelf + " | > size Float", Shelf + " | > size BigDecimal", "await client.MoveShelfAsync(new() { Size = 3.5 });"),
        new("request-scalar-exchanged", Shelf + " | > size Integer", Shelf + " | > size String", "await client.MoveShelfAsync(new() { Size = 3 });"),
        new("request-text-refined", Shelf + " | > since String", Shelf + " | > since Timestamp",
            "await client.MoveShelfAsync(new() { Since = \"2025-01-01T00:00:00Z\" });"),
        new("request-enumeration-lost", Shelf + " | > mode String {values FAST SLOW}", Shelf + " | > mode String",
            "await client.MoveShelfAsync(new() { Mode = MoveShelfRequestMode.Fast });"),
        new("request-enumeration-gained", Shelf + " | > mode String", Shelf + " | > mode String {values FAST SLOW}",
            "var request = new MoveShelfRequest() { Mode = \"FAST\" }; await client.MoveShelfAsync(request); string? mode = request.Mode; return mode!;"),
        new("request-shape-changed", Shelf + " | > size Integer", Shelf + " | > size Integer[]", "await client.MoveShelfAsync(new() { Size = 3 });"),
        new("request-object-described", Shelf + " | > options Object", Shelf + " | > options @Part | = Part | - key String",
            "await client.MoveShelfAsync(new() { Options = RawJson.Parse(\"{}\") });"),
        new("request-type-exchanged", "# MoveShelf | > a @One | > b @Two | < requestId String | = One | - key String | = Two | - key String",
            "# MoveShelf | > a @Two | > b @One | < requestId String | = One | - key String | = Two | - key String",
            "await client.MoveShelfAsync(new() { A = new One() { Key = \"k\" } });"),
        new("request-rule-added", Shelf, "# MoveShelf | > shelfId String {length 2 20} | < requestId String", Move) { Undecided = "W" },
        new("request-rule-narrowed", Shelf + " | > size Integer {range 1 9}", Shelf + " | > size Integer {range 1 5}",
            "await client.MoveShelfAsync(new() { Size = 7 });"),
        new("request-rule-widened", Shelf + " | > size Integer {range 1 5}", Shelf + " | > size Integer {range 1 9}",
            "await client.MoveShelfAsync(new() { Size = 3 });") { Other =
                "try { await client.MoveShelfAsync(new() { Size = 7 }); return \"sent\"; } catch (RequestValidationException) { return \"refused\"; }" },
        new("request-rule-dropped", Shelf + " | > size Integer {range 1 5}", Shelf + " | > size Integer",
            "await client.MoveShelfAsync(new() { Size = 3 });") { Other =
                "try { await client.MoveShelfAsync(new() { Size = 7 }); return \"sent\"; } catch (RequestValidationException) { return \"refused\"; }" },
        new("request-default-changed", Shelf + " | > size Integer {default 3}", Shelf + " | > size Integer {default 4}", Move) { Undecided = "WH" },
        new("request-default-dropped", Shelf + " | > size Integer {default 3}", Shelf + " | > size Integer", Move) { Undecided = "WH" },
        new("request-parameter-deprecated", Shelf + " | > note String", Shelf + " | > note String {deprecated}",
            Move) { Other = "await client.MoveShelfAsync(new() { Note = \"n\" });" },
        new("request-required-parameter-deprecated", "# MoveShelf | > shelfId! String | < requestId String",
            "# MoveShelf | > shelfId! String {deprecated} | < requestId String", Move),
        new("request-parameter-no-longer-deprecated", Shelf + " | > note String {deprecated}", Shelf + " | > note String", Move),
        new("request-property-renamed", "# MoveShelf | > shelf_name Integer | > shelfName String | < requestId String",
            "# MoveShelf | > shelfName String | < requestId String",
            "var request = new MoveShelfRequest() { ShelfNameValue = \"s\" }; return request.ShelfNameValue;"),
        new("request-property-taken", "# MoveShelf | > shelfName String | < requestId String",
            "# MoveShelf | > shelf_name String | > shelfName String | < requestId String",
            "var request = new MoveShelfRequest() { ShelfName = \"s\" }; await client.MoveShelfAsync(request); return request.ToString();"),
        new("request-required-property-taken", "# MoveShelf | > shelfName! String | < requestId String",
            "# MoveShelf | > shelf_name String | > shelfName! String | < requestId String", "await client.MoveShelfAsync(new() { ShelfName = \"s\" });"),

        // Responses
        new("response-member-added", Got, Got + " | < size Integer", ReadName) { OldReply = """{"name":"n"}""", NewReply = """{"name":"n","size":3}""" },
        new("response-first-member-added", Shelf, Got,
            "var response = await client.MoveShelfAsync(); return response.RequestId is null ? \"\" : \"id\";") { Other =
                "EmptyResponse response = await client.MoveShelfAsync(); return response.RequestId is null ? \"\" : \"id\";" },
        new("response-last-member-removed", Got, Shelf, ReadName) { OldReply = """{"name":"n"}""", NewReply = "{}" },
        new("response-member-removed", Got + " | < size Integer", Shelf + " | < size Integer", ReadName) { OldReply = """{"name":"n"}""", NewReply = "{}" },
        new("response-member-renamed", "# MoveShelf | < requestId String | < shelfName String", "# MoveShelf | < requestId String | < shelfTitle String",
            "return (await client.MoveShelfAsync()).ShelfName ?? \"nothing\";") { OldReply = """{"shelfName":"n"}""", NewReply = """{"shelfTitle":"n"}""" },
        new("response-member-respelt", Got, "# MoveShelf | > shelfId String | < requestId String | < Name String", ReadName) { OldReply = """{"name":"n"}""",
            NewReply = """{"Name":"n"}""" },
        new("response-member-rewritten", "# MoveShelf | < requestId String | < shelfName String", "# MoveShelf | < requestId String | < shelf_name String",
            "return (await client.MoveShelfAsync()).ShelfName ?? \"nothing\";") { OldReply = """{"shelfName":"n"}""", NewReply = """{"shelf_name":"n"}""" },
        new("response-member-now-always", Got, Got.Replace("< name", "< name!", StringComparison.Ordinal), ReadName) { OldReply = """{"name":"n"}""" },
        new("response-member-now-optional", Got.Replace("< name", "< name!", StringComparison.Ordinal), Got, ReadName) { OldReply = """{"name":"n"}""" },
        new("response-text-to-value", Got, Got.Replace("name String", "name Integer", StringComparison.Ordinal), ReadName) { OldReply = """{"name":"3"}""",
            NewReply = """{"name":3}""" },
        new("response-value-to-text", Got.Replace("name String", "name Integer", StringComparison.Ordinal), Got,
            "return ((await client.MoveShelfAsync()).Name + 1 ?? 0).ToString();") { OldReply = """{"name":3}""", NewReply = """{"name":"3"}""",
                OtherReply = """{"name":"x"}""" },
        new("response-number-widened", Got.Replace("name String", "name Integer", StringComparison.Ordinal),
            Got.Replace("name String", "name Float", StringComparison.Ordinal),
            "long name = (await client.MoveShelfAsync()).Name ?? 0; return name.ToString();") { OldReply = """{"name":3}""", NewReply = """{"name":3.0}""",
                OtherReply = """{"name":3.5}""" },
        new("response-number-narrowed", Got.Replace("name String", "name Float", StringComparison.Ordinal),
            Got.Replace("name String", "name Integer", StringComparison.Ordinal),
            "double name = (await client.MoveShelfAsync()).Name ?? 0; return name.ToString();") { OldReply = """{"name":3}""", NewReply = """{"name":3}""",
                Other =
                    "var name = (await client.MoveShelfAsync()).Name; return double.IsFinite(name.GetValueOrDefault()) && name is 3.0 ? \"three\" : \"\";" },
        new("response-number-exchanged", Got.Replace("name String", "name Float", StringComparison.Ordinal),
            Got.Replace("name String", "name BigDecimal", StringComparison.Ordinal),
            "double name = (await client.MoveShelfAsync()).Name ?? 0; return name.ToString();") { OldReply = """{"name":3.5}""" },
        new("response-scalar-exchanged", Got.Replace("name String", "name Boolean", StringComparison.Ordinal),
            Got.Replace("name String", "name Integer", StringComparison.Ordinal),
            "return (await client.MoveShelfAsync()).Name is true ? \"yes\" : \"no\";") { OldReply = """{"name":true}""", NewReply = """{"name":3}""" },
        new("response-text-refined", Got, Got.Replace("name String", "name Timestamp", StringComparison.Ordinal),
            ReadName) { OldReply = """{"name":"2025-01-01T00:00:00Z"}""" },
        new("response-enumeration-lost", Got + " {values RED GREEN}", Got,
            "return (await client.MoveShelfAsync()).Name?.Value ?? \"nothing\";") { OldReply = """{"name":"RED"}""" },
        new("response-enumeration-gained", Got, Got + " {values RED GREEN}", ReadName) { OldReply = """{"name":"RED"}""" },
        new("response-shape-changed", Got, Got.Replace("name String", "name String[]", StringComparison.Ordinal), ReadName) { OldReply = """{"name":"n"}""",
            NewReply = """{"name":["n"]}""" },
        new("response-object-described", Got.Replace("name String", "name Object", StringComparison.Ordinal),
            Got.Replace("name String", "name @Part | = Part | - key String", StringComparison.Ordinal),
            "RawJson? name = (await client.MoveShelfAsync()).Name; return name is null ? \"nothing\" : \"something\";") { OldReply =
                """{"name":{"key":"k"}}""" },
        new("response-type-exchanged", "# MoveShelf | < requestId String | < a @One | < b @Two | = One | - key String | = Two | - key String",
            "# MoveShelf | < requestId String | < a @Two | < b @One | = One | - key String | = Two | - key String",
            "One? a = (await client.MoveShelfAsync()).A; return a?.Key ?? \"nothing\";") { OldReply = """{"a":{"key":"k"}}""" },
        new("response-limits-changed", Got, Got + " {length 1 5}", ReadName) { OldReply = """{"name":"n"}""" },
        new("response-call-id-removed", Got, "# MoveShelf | > shelfId String | < name String", ReadName) { OldReply = """{"name":"n"}""",
            Other = "IApiResponse response = await client.MoveShelfAsync(); return response.RequestId ?? \"\";" },
        new("response-call-id-added", "# MoveShelf | > shelfId String | < name String", Got, ReadName) { OldReply = """{"name":"n"}""" },
        new("response-member-deprecated", Got + " | < size Integer", Got + " | < size Integer {deprecated}", ReadName) { OldReply = """{"name":"n"}""",
            Other = "return ((await client.MoveShelfAsync()).Size ?? 0).ToString();" },
        new("response-member-no-longer-deprecated", Got + " | < size Integer {deprecated}", Got + " | < size Integer",
            ReadName) { OldReply = """{"name":"n"}""" },
        new("response-property-renamed", "# MoveShelf | < requestId String | < size Integer | < Name String | < name Integer",
            "# MoveShelf | < requestId String | < size Integer | < name Integer",
            "return ((await client.MoveShelfAsync()).NameValue ?? 0).ToString();") { OldReply = """{"name":3}""" },
        new("response-property-taken", "# MoveShelf | < requestId String | < size Integer | < shelfName Integer",
            "# MoveShelf | < requestId String | < size Integer | < shelf_name Integer | < shelfName Integer",
            "return (await client.MoveShelfAsync()).ShelfName is { } ? \"some\" : \"none\";") { OldReply = """{"shelfName":3}""" },

        // Structures and enumerations
        new("structure-added", Shelf, Shelf + " | > part @Part | = Part | - key String", Move),
        new("structure-removed", Shelf + " | > part @Part | > other String | = Part | - key String", Shelf + " | > other String | = Part | - key String",
            "var part = new Part() { Key = \"k\" }; await client.MoveShelfAsync(); return part.Key;") { },
        new("structure-renamed", Sub + "- key String", Sub.Replace("Part", "Board", StringComparison.Ordinal) + "- key String",
            "await client.MoveShelfAsync(new() { Part = new Part() { Key = \"k\" } });"),
        new("structure-now-received", Sub + "- size! Integer",
            Sub.Replace("< requestId String", "< requestId String | < part @Part", StringComparison.Ordinal) + "- size! Integer",
            "var part = new Part() { Size = 3 }; await client.MoveShelfAsync(new() { Part = part });") { Other =
                "long size = new Part() { Size = 3 }.Size; return size.ToString();" },
        new("structure-now-received-without-values", Sub + "- key! String",
            Sub.Replace("< requestId String", "< requestId String | < part @Part", StringComparison.Ordinal) + "- key! String",
            "await client.MoveShelfAsync(new() { Part = new() { Key = \"k\" } });") { Other = "return Proof.Of(new() { Key = \"k\" }).ToString();",
                Types = "static class Proof { public static int Of(Part part) => part.Key.Length; }" },
        new("structure-now-received-unchanged", Sub + "- key String",
            Sub.Replace("< requestId String", "< requestId String | < part @Part", StringComparison.Ordinal) + "- key String",
            "await client.MoveShelfAsync(new() { Part = new() { Key = \"k\" } });"),
        new("structure-no-longer-received", Sub.Replace("< requestId String", "< requestId String | < part @Part", StringComparison.Ordinal)
            + "- size! Integer", Sub + "- size! Integer", "var part = new Part(); return part.Size is null ? \"none\" : \"some\";"),
        new("structure-no-longer-received-without-values", Sub.Replace("< requestId String", "< requestId String | < part @Part", StringComparison.Ordinal)
            + "- key! String", Sub + "- key! String", "var part = new Part(); return part.Key is null ? \"none\" : \"some\";"),
        new("structure-no-longer-received-unchanged", Sub.Replace("< requestId String", "< requestId String | < part @Part", StringComparison.Ordinal)
            + "- key String", Sub + "- key String", "await client.MoveShelfAsync(new() { Part = new() { Key = \"k\" } });"),
        new("structure-now-sent", Got2 + "- key String", Got2.Replace("< requestId String", "> part @Part | < requestId String", StringComparison.Ordinal)
            + "- key String", "return (await client.MoveShelfAsync()).Part?.Key ?? \"nothing\";") { OldReply = """{"part":{"key":"k"}}""" },
        new("structure-no-longer-sent",
            Got2.Replace("< requestId String", "> part @Part | > other String | < requestId String", StringComparison.Ordinal) + "- key String",
            Got2.Replace("< requestId String", "> other String | < requestId String", StringComparison.Ordinal) + "- key String",
            "return (await client.MoveShelfAsync()).Part?.Key ?? \"nothing\";") { OldReply = """{"part":{"key":"k"}}""",
                Other = "static bool IsValidatable<T>(T value) where T : IValidatable => true; return IsValidatable(new Part()).ToString();" },
        new("enumeration-added", Shelf + " | > mode @Kind | : Kind | . FAST | . SLOW", Shelf + " | > mode @Mode | : Mode | . FAST | . SLOW", Move),
        new("enumeration-renamed", Shelf + " | > mode @Kind | : Kind | . FAST | . SLOW", Shelf + " | > mode @Mode | : Mode | . FAST | . SLOW",
            "await client.MoveShelfAsync(new() { Mode = Kind.Fast });"),
        new("enumeration-value-added-sent", Shelf + " | > mode String {values FAST SLOW}", Shelf + " | > mode String {values FAST SLOW IDLE}",
            "await client.MoveShelfAsync(new() { Mode = MoveShelfRequestMode.Fast });"),
        new("enumeration-value-added-received", Got + " {values RED GREEN}", Got + " {values RED GREEN BLUE}",
            "return (await client.MoveShelfAsync()).Name?.Value ?? \"nothing\";") { OldReply = """{"name":"RED"}""",
                Other = "return MoveShelfResponseName.All.Count.ToString();" },
        new("enumeration-value-added-waited", Build + Query, Build + Query + " | . BROKEN",
            "var found = (await client.DescribeShelvesAsync()).DataSet; return found[0].ShelfStatus is { IsKnown: true } ? \"known\" : \"new\";") { OldReply =
                """{"totalCount":1,"dataSet":[{"shelfId":"a","shelfStatus":"BROKEN"}]}""" },
        new("enumeration-value-removed-sent", Shelf + " | > mode String {values FAST SLOW IDLE}", Shelf + " | > mode String {values FAST SLOW}",
            "await client.MoveShelfAsync(new() { Mode = MoveShelfRequestMode.Idle });") { Undecided = "W" },
        new("enumeration-value-removed-received", Got + " {values RED GREEN BLUE}", Got + " {values RED GREEN}",
            "return (await client.MoveShelfAsync()).Name == MoveShelfResponseName.Blue ? \"blue\" : \"other\";") { OldReply = """{"name":"RED"}""" },
        new("enumeration-value-respelt-sent", Shelf + " | > mode String {values FAST SLOW}", Shelf + " | > mode String {values FAST Slow}",
            "await client.MoveShelfAsync(new() { Mode = MoveShelfRequestMode.Values.Slow }); return MoveShelfRequestMode.Values.Slow;") { Undecided = "W" },
        new("enumeration-value-respelt-received", Got + " {values RED GREEN}", Got + " {values RED Green}",
            "return (await client.MoveShelfAsync()).Name == MoveShelfResponseName.Green ? \"green\" : \"other\";") { OldReply = """{"name":"GREEN"}""",
                Undecided = "H" },
        new("enumeration-value-name-changed", Shelf + " | > mode String {values FAST _slow SLOW}", Shelf + " | > mode String {values FAST SLOW}",
            "await client.MoveShelfAsync(new() { Mode = MoveShelfRequestMode.SlowValue });"),
        new("enumeration-value-name-taken", Shelf + " | > mode String {values FAST SLOW}", Shelf + " | > mode String {values FAST _slow SLOW}",
            "await Task.Yield(); return MoveShelfRequestMode.Slow.Value;"),

        // Error codes
        new("error-added", Shelf + " | ! 400 A_ONE", Shelf + " | ! 400 A_ONE | ! 400 B_TWO",
            "try { await client.MoveShelfAsync(); return \"done\"; } catch (ServiceException) { return \"refused\"; }") { Error = "B_TWO",
                Other =
                    "try { await client.MoveShelfAsync(); return \"done\"; } catch (ServiceException e) { return e.Code switch { ErrorCode.Unknown => "
                        + "\"unknown\", ErrorCode.AOne => \"one\" }; }" },
        new("error-removed", Shelf + " | ! 400 A_ONE | ! 400 B_TWO", Shelf + " | ! 400 A_ONE",
            "try { await client.MoveShelfAsync(); return \"done\"; } catch (ServiceException e) { return e.Code == ErrorCode.BTwo ? \"two\" : "
                + "\"other\"; }") { Error = "B_TWO" },
        new("error-respelt", Shelf + " | ! 400 A_ONE", Shelf + " | ! 400 a_one",
            "try { await client.MoveShelfAsync(); return \"done\"; } catch (ServiceException e) { return e.Code == ErrorCode.AOne ? \"one\" : "
                + "\"other\"; }") { Error = "A_ONE" },
        new("error-listed", Shelf + " | # LiftShelf | < requestId String | ! 400 A_ONE",
            Shelf + " | ! 400 A_ONE | # LiftShelf | < requestId String | ! 400 A_ONE", Move),
        new("error-no-longer-listed", Shelf + " | ! 400 A_ONE | # LiftShelf | < requestId String | ! 400 A_ONE",
            Shelf + " | # LiftShelf | < requestId String | ! 400 A_ONE", Move),
        new("error-status-changed", Shelf + " | ! 400 A_ONE", Shelf + " | ! 404 A_ONE", Move) { Other = "return (Proof.Of(client) + \"\");",
            Types = "static class Proof { public static int Of(Client client) => ErrorCode.AOne.Documented()!.Status; }" },
        new("error-name-changed", Shelf + " | ! 400 A__B | ! 400 A_B", Shelf + " | ! 400 A__B",
            "await client.MoveShelfAsync(); return ErrorCode.ABValue == ErrorCode.Unknown ? \"unknown\" : \"known\";"),
        new("error-name-taken", Shelf + " | ! 400 A__B", Shelf + " | ! 400 A__B | ! 400 A_B",
            "try { await client.MoveShelfAsync(); return \"done\"; } catch (ServiceException e) { return e.Code == ErrorCode.AB ? \"known\" : "
                + "\"other\"; }") { Error = "A__B" },
    ];

    // Method by method, as a test double is written.
    private static string ByHand(params string[] operations) => RuleProof.ByHand.Replace("METHODS", string.Join('\n', operations.Select(operation =>
    {
        var response = operation == "DescribeShelves" ? "DescribeShelvesResponse" : "EmptyResponse";
        return $"public Task<{response}> {operation}Async({operation}Request? request = null, CancellationToken cancellationToken = default) => "
            + $"Task.FromResult(new {response}());";
    })), StringComparison.Ordinal);
}
