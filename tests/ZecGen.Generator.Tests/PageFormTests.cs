using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Tests;

/// <summary>The forms in which people write pages: a small page for each.</summary>
public class PageFormTests
{
    private const string Response = "\n\n## 响应结果\n\n| 参数名称 | 类型 | 描述 |\n| --- | --- | --- |\n| requestId | String | 请求ID。 |\n";

    [Theory]
    [InlineData("## 2. 请求参数")]
    [InlineData("## 请求参数")]
    [InlineData("## 2. 输入参数 <a href=\"#id-2\" id=\"id-2\"></a>")]
    [InlineData("## &#x20;2. 请求参数")]
    [InlineData("## 2、请求参数")]
    [InlineData("### 2. 请求参数")]
    [InlineData("## 2. Input Parameters")]
    [InlineData("## Request Parameters")]
    [InlineData("## **2. Request Parameters**")]
    public void RequestHeading_OfAnyForm_IsKnown(string heading)
    {
        var page = Parse($"# ResizeDisk\n\n{heading}\n\n| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n| diskId | 是 | String | ID。 |" + Response);
        Assert.Equal("diskId String True", Fields(page));
    }

    [Theory]
    [InlineData("## 3. 响应结果")]
    [InlineData("## 3. 响应Response <a href=\"#a\" id=\"a\"></a>")]
    [InlineData("## Output Parameters")]
    [InlineData("## 3. Response Parameters")]
    public void ResponseHeading_OfAnyForm_IsKnown(string heading)
    {
        var page = Parse($"# ResizeDisk\n\n{heading}\n\n| Parameter Name | Type | Description |\n| --- | --- | --- |\n| requestId | String | ID. |\n");
        Assert.Equal("requestId", Assert.Single(page.Operation!.Response).Name);
    }

    [Theory]
    [InlineData("| 参数名称 | 是否必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n| diskId | 是 | String | ID。 |", "diskId String True")]
    [InlineData("| 名称 | 类型 | 必选 | 描述 |\n| --- | --- | --- | --- |\n| diskId | String | 是 | ID。 |", "diskId String True")]
    [InlineData("| 描述 | 类型 | 必填 | 字段名称 |\n| --- | --- | --- | --- |\n| ID。 | String | 否 | diskId |", "diskId String False")]
    [InlineData("| 参数名称 | 必选 | 类型 | |\n| --- | --- | --- | --- |\n| diskId | 是 | String | ID。 |", "diskId String True")]
    [InlineData("| **参数名称** | **必选** | **类型** | **描述** |\n| --- | --- | --- | --- |\n| **diskId** | 是 | String | ID。 |", "diskId String True")]
    [InlineData("| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n| diskId | 是 | String | ID。 |\n|  |  |  |  |\n| size | 否 | Integer | 大小。 |",
        "diskId String True, size Integer False")]
    [InlineData("| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n| model\\_usage | 否 | Array of String | x |", "model_usage Array of String False")]
    [InlineData("| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n| tags | 否 | <p>Array of </p><p><a href=\"a.md#tag\">Tag</a> </p> | x |",
        "tags Array of Tag False")]
    [InlineData("| 参数名称 | 必选 | Ｔｙｐｅ | 描述 |\n| --- | --- | --- | --- |\n| diskId | 是 | String | 使⽤中 |", "diskId String True")]
    public void RequestTable_OfAnyForm_IsRead(string table, string expected) =>
        Assert.Equal(expected, Fields(Parse("# ResizeDisk\n\n## 2. 请求参数\n\n" + table + Response)));

    [Fact]
    public void HtmlTable_IsRead()
    {
        var page = Parse("""
            # ResizeDisk

            ## Request Parameters

            <table><thead><tr><th width="160">Parameter Name</th><th width="90">Required</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td>diskId</td><td>Yes</td><td>String</td><td><p>ID of the disk.</p><p>Length limit: 2 to 63 characters.</p></td></tr>

            <tr><td>tags</td><td>No</td><td>Array of <a href="data.md#tag">Tag</a></td><td>Size &#x3C; 10 &amp; <code>more</code>.</td></tr></tbody></table>

            ## Response Parameters

            """ + Response);

        Assert.Equal("diskId String True, tags Array of Tag False", Fields(page));
        var fields = page.Operation!.Request;
        Assert.Equal(2, fields[0].Description.Lines.Count);
        Assert.Equal(new Model.LengthConstraint(2, 63), Assert.Single(fields[0].Constraints));
        Assert.Equal("data.md#tag", fields[1].Type.Link);
        Assert.Equal("Size < 10 & more.", fields[1].Description.Flat);
    }

    [Theory]
    [InlineData("String", "String", 0, null)]
    [InlineData("Array of Integer", "Integer", 1, null)]
    [InlineData("Array of Array of String", "String", 2, null)]
    [InlineData("String[]", "String", 1, null)]
    [InlineData("[Tag](datastructure.md#tag)", "Tag", 0, "datastructure.md#tag")]
    [InlineData("Array of [Tag](https://example.com/cn/compute/datastructure#tag)", "Tag", 1, "https://example.com/cn/compute/datastructure#tag")]
    [InlineData("[diskstatus](https://app.gitbook.com/o/\\~/x#diskstatus)", "diskstatus", 0, "https://app.gitbook.com/o/~/x#diskstatus")]
    [InlineData("Array of [Image](datastructure.md)", "Image", 1, "datastructure.md")]
    [InlineData("Array of Zone", "Zone", 1, null)]
    public void TypeCell_OfAnyForm_IsRead(string cell, string name, int depth, string? link)
    {
        var page = Parse($"# ResizeDisk\n\n## 请求参数\n\n| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n| a | 否 | {cell} | x |{Response}");
        var type = page.Operation!.Request[0].Type;
        Assert.Equal((name, depth, link), (type.Name, type.ArrayDepth, type.Link));
    }

    [Theory]
    [InlineData("<ul><li>PREPAID：预付费。</li><li>POSTPAID：后付费。</li></ul>", "PREPAID POSTPAID")]
    [InlineData("<ul><li><code>A_B</code>: x</li><li><code>C</code>: y</li></ul>", "A_B C")]
    [InlineData("<ul><li>zh-CN：中文</li><li>en-US：英文</li></ul>", "zh-CN en-US")]
    [InlineData("<ul><li>CREATING-创建中</li><li>RUNNING-运行中</li></ul>", "CREATING RUNNING")]
    [InlineData("<ul><li>tcp</li><li>udp</li></ul>", "tcp udp")]
    [InlineData("<p>Type.</p><p>PUBLIC\\_IMAGE: System.</p><p>CUSTOM\\_IMAGE: Custom.</p>", "PUBLIC_IMAGE CUSTOM_IMAGE")]
    [InlineData("<p>PREPAID：预付费，即包年包月 POSTPAID：后付费</p>", "PREPAID POSTPAID")]
    [InlineData("<p>可取值范围： HOUR: 按小时。</p><p>DAY: 按天。</p>", "HOUR DAY")]
    [InlineData("tcp : TCP protocol. udp : UDP protocol.", "tcp udp")]
    [InlineData("<p>Unit: GB.</p><p>Note: Text.</p>", "")]
    [InlineData("<p>Format: text.</p><p>Example: a.</p>", "")]
    [InlineData("<p>The following: uppercase and lowercase letters: [a-z], digits: 0-9.</p>", "")]
    [InlineData("<p>SSD: Fast.</p>", "")]
    [InlineData("Charge type.<br>prepaid-预付费<br>postpaid-后付费", "prepaid postpaid")]
    [InlineData("<ul><li>PREPAID（预付费）</li><li>POSTPAID（后付费）</li></ul>", "PREPAID POSTPAID")]
    [InlineData("<ul><li>PREPAID — one</li><li>POSTPAID — two</li></ul>", "PREPAID POSTPAID")]
    [InlineData("<ul><li><code>PREPAID</code>: one</li><li>\"POSTPAID\": two</li></ul>", "PREPAID POSTPAID")]
    [InlineData("• PREPAID：one<br>• POSTPAID：two", "PREPAID POSTPAID")]
    [InlineData("<p>Type.</p><p>Basic NVMe SSD: one</p><p>Standard NVMe SSD: two</p>", "Basic NVMe SSD Standard NVMe SSD")]
    [InlineData("取值范围：tcp、udp、icmp、all。", "tcp udp icmp all")]
    [InlineData("可选值：PREPAID（预付费）、POSTPAID（后付费）。", "PREPAID POSTPAID")]
    [InlineData("Valid values: IPv4, IPv4_IPv6, IPv6. Use it together with others.", "IPv4 IPv4_IPv6 IPv6")]
    [InlineData("<p>The optional values are as follows:</p><p>IPv4 , IPv6</p>", "IPv4 IPv6")]
    [InlineData("支持的值ext2,ext3, ext4, ext类型必须要有", "")]
    [InlineData("支持CIDR格式和IPv4格式", "")]
    [InlineData("协议。支持：tcp、udp。", "tcp udp")]
    [InlineData("协议。不支持：tcp、udp。", "")]
    [InlineData("Protocol. Unsupported values: tcp, udp.", "")]
    [InlineData("支持：字母、数字。", "")]
    [InlineData("The optional values are as follows: 10.0.0.0/16 , 172.16.0.0/16 and their subsets.", "")]
    [InlineData("取值范围：1-65535", "")]
    [InlineData("可选值：a、b等", "")]
    [InlineData("<ul><li>Windows：2～15个字符</li><li>Linux：2～64个字符</li></ul>", "")]
    [InlineData("<p>begin_number：one</p><p>bits：two</p>", "")]
    public void ListedValues_AreRead(string description, string expected)
    {
        var page = Parse($"# ResizeDisk\n\n## 请求参数\n\n| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n| a | 否 | String | {description} |{Response}");
        Assert.Equal(expected, string.Join(" ", page.Operation!.Request[0].Values.Select(value => value.Text)));
    }

    [Theory]
    [InlineData("支持参数：1,5。", "1 5")]
    [InlineData("Supported values: 1300, 1500, 9000.", "1300 1500 9000")]
    [InlineData("<ul><li>1：one</li><li>0：two</li></ul>", "1 0")]
    [InlineData("Supported values: 1 or 5 minutes.", "1 5")]
    [InlineData("VPC的MTU（最大传输单元）。支持：1300、1500、9000。", "1300 1500 9000")]
    [InlineData("Supported values: 1 or 5 minutes before the end.", "")]
    [InlineData("取值范围：1～100", "")]
    public void ListedNumbers_AreRead(string description, string expected)
    {
        var page = Parse($"# ResizeDisk\n\n## 请求参数\n\n| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n| a | 否 | Integer | {description} |{Response}");
        Assert.Equal(expected, string.Join(" ", page.Operation!.Request[0].Values.Select(value => value.Text)));
    }

    [Theory]
    [InlineData("| HTTP状态码 | 错误码 | 说明 |\n| --- | --- | --- |\n| **400** | A\\_CODE | x |\n|  |  |  |\n|  | B\\_CODE | y |", "400 A_CODE, 0 B_CODE")]
    [InlineData("| Error Code | HTTP Status Code | Description |\n| --- | --- | --- |\n| A\\_CODE | 404 | x |", "404 A_CODE")]
    [InlineData("| HTTP状态码 | 错误码 | 语义 |\n| --- | --- | --- |\n| 4xx | A\\_CODE | x |", "0 A_CODE")]
    public void ErrorTable_OfAnyForm_IsRead(string table, string expected)
    {
        var page = Parse("# ResizeDisk\n\n## 请求参数\n\n## 6. 错误码\n\n" + table);
        Assert.Equal(expected, string.Join(", ", page.Operation!.Errors.Select(row => $"{row.Error.Status} {row.Error.Code}")));
    }

    [Theory]
    [InlineData("```json\nPOST /api/v2/zec HTTP/1.1\nX-ZC-Action: ResizeDisk\n\nRequest：\n{\"a\":1}\n\nResponse：\n{\"response\":{}}\n```",
        "zec {\"a\":1} {\"response\":{}}")]
    [InlineData("```javascript\nPOST / HTTP/1.1\nHost: console.zenlayer.com/api/v2/bmc\n\nRequest:\n{ \"a\" : [ 1 , true , null ] }\n```",
        "bmc {\"a\":[1,true,null]} ")]
    [InlineData("```json\nPOST /api/v2/zec HTTP/1.1\n\nResponse:\n{\"response\":{}}\n```", "zec  {\"response\":{}}")]
    [InlineData("```json\nPOST /api/v2/zec HTTP/1.1\n\n{\"a\":1}\n```", "zec {\"a\":1} ")]
    [InlineData(
        "<pre class=\"language-json\"><code class=\"lang-json\">POST /api/v2/zec HTTP/1.1\n&#x3C;Common Request Params>\n\nRequest:\n<strong>{\n</strong>  "
            + "\"a\": \"&#x3C;id>\"\n}\n</code></pre>", "zec {\"a\":\"<id>\"} ")]
    [InlineData("```json\n```", "  ")]
    public void Example_OfAnyForm_IsRead(string block, string expected)
    {
        var page = Parse("# ResizeDisk\n\n## 请求参数\n\n## 4. 代码示例\n\n{% tabs %}\n{% tab title=\"示例\" %}\n**1. An example**\n\n" + block
            + "\n{% endtab %}\n{% endtabs %}\n");
        var example = Assert.Single(page.Operation!.Examples);
        Assert.Equal(expected, $"{example.Service?.Slug} {example.Request?.ToJson()} {example.Response?.ToJson()}");
        Assert.Equal("An example", example.Title);
    }

    [Fact]
    public void PageOfDataStructures_GivesStructuresAndEnumerations()
    {
        var page = Parse("""
            ---
            description: Data structures
            ---

            # 数据结构

            ## Disk <a href="#disk" id="disk"></a>

            一块云盘。

            | 名称 | 类型 | 描述 |
            | --- | --- | --- |
            | diskId | String | ID。 |

            ### DiskStatus

            | 状态值 | 状态说明 |
            | --- | --- |
            | CREATING | 创建中。 |
            | | |

            ## ChargeType

            | 类型 | 说明 |
            | --- | --- |
            | PREPAID | 预付费。 |

            ## Not a structure

            | Key | Example |
            | --- | --- |
            | a | b |

            # Agent Instructions

            ## Other

            | 名称 | 类型 | 描述 |
            | --- | --- | --- |
            | a | String | x |
            """);

        Assert.Null(page.Operation);
        Assert.Equal(["Disk"], page.Structures.Select(structure => structure.Name));
        Assert.Equal(["DiskStatus CREATING", "ChargeType PREPAID"],
            page.Enumerations.Select(enumeration => $"{enumeration.Name} {string.Join(' ', enumeration.Values.Select(value => value.Text))}"));
        Assert.Equal(PageLanguage.Chinese, page.Origin.Language);
    }

    [Theory]
    [InlineData("# 概述\n\n## 请求参数\n\n| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n| Action | 是 | String | x |\n")]
    [InlineData(
        "# README\n\n<table data-view=\"cards\"><thead><tr><th></th><th data-hidden></th></tr></thead><tbody><tr><td>Disks</td><td><a "
            + "href=\"disk/\">disk</a></td></tr></tbody></table>\n")]
    [InlineData("# SUMMARY\n\n* [A](a.md)\n* [B](b.md)\n")]
    [InlineData("{% content-ref url=\"a.md\" %}\n[a.md](a.md)\n{% endcontent-ref %}\n")]
    public void GuideOrIndex_GivesNothingAndNoFinding(string content)
    {
        var page = Parse(content);
        Assert.Null(page.Operation);
        Assert.Empty(page.Structures);
        Assert.Empty(page.Diagnostics);
    }

    [Fact]
    public void Description_WithHintsAndSubheadings_BecomesRemarks()
    {
        var page = Parse("""
            # ResizeDisk

            ## 1. 接口描述

            扩容云盘。

            #### 准备工作

            先停机。

            {% hint style="warning" %}
            * 不能缩小。
              {% endhint %}

            ## 2. 请求参数
            """);

        Assert.Equal("扩容云盘。", page.Operation!.Documentation.Summary.Flat);
        Assert.Equal(["准备工作", "先停机。", "不能缩小。"], page.Operation.Documentation.Remarks.Lines.Select(line => line.Text));
    }

    private static Page Parse(string content) => PageParser.Parse(new("page.md", "page.md", content, null, null));

    private static string Fields(Page page) => string.Join(", ", page.Operation!.Request.Select(field => $"{field.Name} {field.Type.Text} {field.IsRequired}"));
}
