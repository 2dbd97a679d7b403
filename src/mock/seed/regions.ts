export interface RegionData {
  readonly regionId: string;
  readonly endpoint: string;
  /** Falls back to the English name if there is no Japanese one. */
  readonly names: { readonly en: string; readonly zh: string; readonly ja?: string };
}

const region = (regionId: string, en: string, zh: string, ja?: string): RegionData => ({
  regionId,
  endpoint: `ecs.${regionId}.aliyuncs.com`,
  names: ja === undefined ? { en, zh } : { en, zh, ja },
});

/** Source: "Regions and zones" in three languages. The order of DescribeRegions isn't documented. */
export const regions: readonly RegionData[] = [
  region('cn-qingdao', 'China (Qingdao)', '华北1（青岛）', '中国 (青島)'),
  region('cn-beijing', 'China (Beijing)', '华北2（北京）', '中国 (北京)'),
  region('cn-zhangjiakou', 'China (Zhangjiakou)', '华北3（张家口）', '中国 (張家口)'),
  region('cn-huhehaote', 'China (Hohhot)', '华北5（呼和浩特）', '中国 (フフホト)'),
  region('cn-wulanchabu', 'China (Ulanqab)', '华北6（乌兰察布）', '中国 (ウランチャブ)'),
  region('cn-hangzhou', 'China (Hangzhou)', '华东1（杭州）', '中国 (杭州)'),
  region('cn-shanghai', 'China (Shanghai)', '华东2（上海）', '中国 (上海)'),
  region('cn-shenzhen', 'China (Shenzhen)', '华南1（深圳）', '中国 (深セン)'),
  region('cn-heyuan', 'China (Heyuan)', '华南2（河源）', '中国 (河源)'),
  region('cn-guangzhou', 'China (Guangzhou)', '华南3（广州）', '中国 (広州)'),
  region('cn-chengdu', 'China (Chengdu)', '西南1（成都）', '中国 (成都)'),
  region('cn-zhongwei', 'China (Zhongwei)', '西北2（中卫）'),
  region('cn-hongkong', 'China (Hong Kong)', '中国香港', '中国 (香港)'),
  region('ap-northeast-1', 'Japan (Tokyo)', '日本（东京）', '日本 (東京)'),
  region('ap-northeast-2', 'South Korea (Seoul)', '韩国（首尔）', '韓国 (ソウル)'),
  region('ap-southeast-1', 'Singapore', '新加坡', 'シンガポール'),
  region(
    'ap-southeast-3',
    'Malaysia (Kuala Lumpur)',
    '马来西亚（吉隆坡）',
    'マレーシア (クアラルンプール)',
  ),
  region(
    'ap-southeast-5',
    'Indonesia (Jakarta)',
    '印度尼西亚（雅加达）',
    'インドネシア (ジャカルタ)',
  ),
  region('ap-southeast-6', 'Philippines (Manila)', '菲律宾（马尼拉）', 'フィリピン (マニラ)'),
  region('ap-southeast-7', 'Thailand (Bangkok)', '泰国（曼谷）', 'タイ (バンコク)'),
  region('us-east-1', 'US (Virginia)', '美国（弗吉尼亚）', '米国 (バージニア)'),
  region('us-west-1', 'US (Silicon Valley)', '美国（硅谷）', '米国 (シリコンバレー)'),
  region('us-southeast-1', 'US (Atlanta)', '美国（亚特兰大）'),
  region('na-south-1', 'Mexico', '墨西哥'),
  region('eu-west-1', 'UK (London)', '英国（伦敦）', 'イギリス (ロンドン)'),
  region('eu-central-1', 'Germany (Frankfurt)', '德国（法兰克福）', 'ドイツ (フランクフルト)'),
  region('me-east-1', 'UAE (Dubai)', '阿联酋（迪拜）', 'UAE (ドバイ)'),
  region('me-central-1', 'Saudi Arabia (Riyadh)', '沙特（利雅得）', 'サウジアラビア (リヤド)'),
];

const regionsById = new Map(regions.map((each) => [each.regionId, each]));

export function findRegion(regionId: string): RegionData | undefined {
  return regionsById.get(regionId);
}
