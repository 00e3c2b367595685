using System.Text.Json.Serialization;

namespace ZecGen.Runtime.Tests;

// A paged query, and an action whose things it watches, in the shape of emitted ones.

[JsonConverter(typeof(RecordConverter<DescribeThingsRequest>))]
public sealed record DescribeThingsRequest : IRecord, IValidatable
{
    public ValueList<string> ThingIds { get; init; }

    public long? PageNum { get; init; }

    public long? PageSize { get; init; }

    public void Validate(ref ValidationFailures failures)
    {
        failures.Elements("thingIds", ThingIds, null, 100);
        failures.Range("pageSize", PageSize, 10, 1000);
    }

    IRecord IRecord.Read(ref RecordReader json) =>
        new DescribeThingsRequest { ThingIds = json.Texts("thingIds"), PageNum = json.Integer("pageNum"), PageSize = json.Integer("pageSize") };

    void IRecord.Write(RecordWriter json)
    {
        json.List("thingIds", ThingIds);
        json.Integer("pageNum", PageNum);
        json.Integer("pageSize", PageSize);
    }
}

[JsonConverter(typeof(RecordConverter<DescribeThingsResponse>))]
public sealed record DescribeThingsResponse : IApiResponse
{
    public string? RequestId { get; init; }

    public long? TotalCount { get; init; }

    public ValueList<Thing> DataSet { get; init; }

    IRecord IRecord.Read(ref RecordReader json) =>
        new DescribeThingsResponse { RequestId = json.Text("requestId"), TotalCount = json.Integer("totalCount"), DataSet = json.List<Thing>("dataSet") };

    void IRecord.Write(RecordWriter json)
    {
        json.Text("requestId", RequestId);
        json.Integer("totalCount", TotalCount);
        json.List("dataSet", DataSet);
    }
}

[JsonConverter(typeof(RecordConverter<Thing>))]
public sealed record Thing : IRecord
{
    public string? ThingId { get; init; }

    public string? Status { get; init; }

    public long? Load { get; init; }

    IRecord IRecord.Read(ref RecordReader json) => new Thing { ThingId = json.Text("thingId"), Status = json.Text("status"), Load = json.Integer("load") };

    void IRecord.Write(RecordWriter json)
    {
        json.Text("thingId", ThingId);
        json.Text("status", Status);
        json.Integer("load", Load);
    }
}

public sealed class ThingClient(
    IApiCredentialProvider credential, ApiClientOptions? options = null) : ApiClient(new ZenlayerProtocol("things", "2026-01-01"), credential, options)
{
    private static readonly Operation<DescribeThingsRequest, DescribeThingsResponse> Describe = new("DescribeThings") { IsReadOnly = true };

    private static readonly Operation<SampleRequest, EmptyResponse> Create = new("CreateThings")
    {
        Wait = new() { Query = "DescribeThings", Ids = "thingIds", Items = "dataSet", Id = "thingId", State = "status", Working = ["CREATING"],
            Done = ["AVAILABLE"], Failed = ["FAILED"] },
    };

    public ThingClient(RawServer server, Action<ApiClientOptions>? configure = null)
        : this(new AccessKeyCredential("key-1", "secret"), server.Options(configure))
    {
    }

    public Task<EmptyResponse> CreateThingsAsync(SampleRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(Create, request, cancellationToken);

    public Task<DescribeThingsResponse> DescribeThingsAsync(DescribeThingsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(Describe, request, cancellationToken);

    public AsyncPageable<Thing> DescribeAllThingsAsync(DescribeThingsRequest? request = null, CancellationToken cancellationToken = default) =>
        Paging.EnumerateAsync(
            request ?? new(), static (page, number) => page with { PageNum = number }, DescribeThingsAsync,
            static response => response.DataSet, static response => response.TotalCount,
            static page => page.PageNum, static page => page.PageSize, PrefetchPages, static item => item.ThingId, cancellationToken);

    public Task<ValueList<Thing>> WaitForCreateThingsAsync(ValueList<string> ids, WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        WaitAsync(
            Create, ids, static (some, page) => new DescribeThingsRequest { ThingIds = some, PageNum = page, PageSize = 100 }, DescribeThingsAsync,
            static response => response.DataSet, static item => item.ThingId, static item => item.Status, options, cancellationToken, maxIds: 100,
            isPaged: true, getTotal: static response => response.TotalCount);
}
