using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Responds to actions that list things: those that the request's filters let through, page by page.</summary>
internal sealed class QueryResponses(FakeServiceOptions options)
{
    public Reply Respond(FakeCallContext context, ResourceStore store, ResourceView view)
    {
        var request = context.Parameters;
        var filter = new ItemFilter(store.Kind, view, request);
        var found = new List<Item>();
        foreach (var item in filter.Ids is { } ids ? ids.Select(store.Find).OfType<Item>() : store.Items)
        {
            if (item.Views?.Contains(view) == false) continue;
            if (item.Hidden > 0) item.Hidden--;
            else if (filter.Admits(item)) found.Add(item);
        }

        var shape = OperationShape.Of(view.Operation);
        var isPaged = shape.Request?.Find(FakeDialect.Current.Pages.Number) is not null;
        var cut = Page.Of(request, options.DefaultPageSize);
        var page = isPaged ? [.. cut.Cut(found)] : found;
        var response = ExampleResponses.ResponseOf(view.Operation);
        if (shape.Response?.Find(FakeDialect.Current.Pages.Total) is not null) response[FakeDialect.Current.Pages.Total] = found.Count;
        if (isPaged && shape.Response?.Find(FakeDialect.Current.Pages.NextCursor) is not null) cut.Describe(response, found.Count);
        response[view.List] = new JsonArray([.. page.Select(item => item.Show(view))]);
        foreach (var item in page) item.Poll();
        return Reply.Success(response);
    }
}
