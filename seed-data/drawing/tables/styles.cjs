// Which style a technique is drawn in.
'use strict';

const byTechnique = {
  '水墨，纸本': 'wash/ink',
  '写意，纸本设色': 'wash/freehand',
  '工笔，纸本设色': 'wash/fineLine',
  '工笔重彩，纸本': 'wash/heavy',
  '工笔，绢本设色': 'wash/silk',
  '没骨，纸本设色': 'wash/boneless',
  '青绿山水，纸本设色': 'wash/blueGreen',
  纸本水彩: 'wash/watercolour',
  '色粉，纸本': 'strokes/pastel',
  黑白木刻: 'block/blackWhite',
  套色木刻: 'block/colour',
  水印木刻: 'block/water',
  铜版: 'block/etching',
  石版: 'block/litho',
  丝网: 'block/screen',
  麦秆烫墨: 'straw/burnt',
  麦秆染色剪贴: 'straw/dyed',
  软秆麦原色拼贴: 'straw/plain',
  麦秆与高粱篾: 'surface/mat',
};
const byMedium = {
  OIL: 'strokes/oil',
  MIXED_MEDIA: 'surface/mixed',
  OTHER: 'plate/relic',
  CRAFT_OBJECT: 'inlay/object',
};

module.exports = function styleOf(work) {
  const technique = work.technique?.zhHans ?? '';
  return byTechnique[technique] ?? (technique.startsWith('麦秆') ? 'straw/natural' : byMedium[work.medium]);
};

module.exports.Names = {
  'wash/ink': ['水墨', 'ink'],
  'wash/freehand': ['写意设色', 'freehand ink and colour'],
  'wash/fineLine': ['工笔', 'fine line and colour'],
  'wash/heavy': ['重彩', 'mineral colour'],
  'wash/silk': ['绢本工笔', 'fine line on silk'],
  'wash/boneless': ['没骨', 'boneless colour'],
  'wash/blueGreen': ['青绿', 'blue-and-green'],
  'wash/watercolour': ['水彩', 'watercolour'],
  'strokes/oil': ['油画笔触', 'oil strokes'],
  'strokes/pastel': ['色粉', 'pastel'],
  'block/blackWhite': ['黑白木刻', 'black-and-white woodcut'],
  'block/colour': ['套色木刻', 'colour woodcut'],
  'block/water': ['水印木刻', 'water-based woodcut'],
  'block/etching': ['铜版', 'etching'],
  'block/litho': ['石版', 'lithograph'],
  'block/screen': ['丝网', 'screen print'],
  'block/newYear': ['年画', 'New Year print'],
  'straw/natural': ['麦秆贴画', 'straw picture'],
  'straw/burnt': ['烫色麦秆贴画', 'scorched straw picture'],
  'straw/dyed': ['染色麦秆贴画', 'dyed straw picture'],
  'straw/plain': ['原色麦秆贴画', 'plain straw picture'],
  'surface/mat': ['草编', 'straw weaving'],
  'surface/mixed': ['综合材料', 'mixed media'],
  'inlay/object': ['螺钿', 'mother-of-pearl inlay'],
  'inlay/panel': ['螺钿', 'mother-of-pearl inlay'],
  'plate/relic': ['器物图', 'a drawing of an object'],
  'papercut/red': ['剪纸', 'paper-cut'],
  'papercut/coloured': ['点色剪纸', 'coloured paper-cut'],
  'papercut/black': ['剪影', 'silhouette'],
};
